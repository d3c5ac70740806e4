/** Starts the installed browser as one plain window, with everything that phones home switched off. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser.mjs'
import { DevTools } from './devtools.mjs'

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  // What the browser itself still tries ends before any name is looked up: no such proxy exists.
  '--proxy-server=quic://none.invalid:1',
  '--component-updater=url-source=about:blank',
  '--metrics-recording-only',
  '--password-store=basic',
  '--safebrowsing-disable-auto-update',
  '--use-mock-keychain',
  '--deny-permission-prompts',
  '--block-new-web-contents',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,' +
    'DialMediaRouteProvider,GlobalMediaControls,InterestFeedContentSuggestions,MediaRouter,' +
    'OptimizationGuideModelDownloading,OptimizationHints,OptimizationHintsFetching,NetworkTimeServiceQuerying,Translate',
]

/**
 * @returns the process, its DevTools and the profile folder.
 * @throws when the browser cannot be started, with its last words.
 */
export function startBrowser({ profile, switches, size, position, color }) {
  preparePreferences(profile)
  const isHeadless = process.env.NUMBERLINE_SHELL_HEADLESS === '1'
  const blank = `data:text/html,<title>Numberline</title><body style="background:${encodeURIComponent(color)}">`
  const child = spawn(
    findBrowser(),
    [
      ...quiet,
      `--user-data-dir=${profile}`,
      `--window-size=${size.width},${size.height}`,
      ...(position ? [`--window-position=${position.x},${position.y}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(process.platform === 'linux' ? ['--disable-dev-shm-usage'] : []),
      '--remote-debugging-pipe',
      // Playwright can only come in by a port; nobody else is given one.
      ...(process.send ? ['--remote-debugging-port=0'] : []),
      ...switches,
      ...(isHeadless ? ['--headless=new', '--hide-scrollbars', blank] : [`--app=${blank}`]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const lastWords = []
  child.stderr.on('data', (text) => {
    lastWords.splice(0, lastWords.length - 20)
    lastWords.push(String(text))
    if (process.env.NUMBERLINE_SHELL_VERBOSE === '1') process.stderr.write(text)
  })
  child.once('exit', (code) => {
    if (code) console.error(`The browser ended with code ${code}.\n${lastWords.join('')}`)
  })
  return { child, devtools: new DevTools(child) }
}

/** Spell checking would fetch dictionaries. */
function preparePreferences(profile) {
  const file = join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const preferences = {
    browser: { enable_spellchecking: false },
    search: { suggest_enabled: false },
    signin: { allowed: false, allowed_on_next_startup: false },
    credentials_enable_service: false,
  }
  writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 })
}
