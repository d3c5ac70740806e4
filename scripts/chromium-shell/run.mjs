/**
 * node scripts/chromium-shell/run.mjs out/main/index.js [arguments]
 * Runs a built Electron main process, unchanged, with an installed browser as its window.
 */
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser, howToGetABrowser } from './find-browser.mjs'

const [main, ...rest] = process.argv.slice(2)
if (!main) fail('Usage: node scripts/chromium-shell/run.mjs out/main/index.js [arguments]', 2)
if (!findBrowser()) fail(howToGetABrowser(), 1)

const standIn = new URL('./electron.mjs', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module', shortCircuit: true }
      : next(specifier, context),
})

const entry = resolve(main)
process.argv = [process.argv[0], entry, ...rest]
const electron = await import('./electron.mjs')
electron.app.runFrom(entry)
if (process.send) (await import('./test-channel.mjs')).listen(electron)

await import(pathToFileURL(entry).href)
electron.app.becomeReady()

function fail(message, code) {
  console.error(message)
  process.exit(code)
}
