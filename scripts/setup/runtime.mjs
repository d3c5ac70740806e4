/** What opens the window: Electron's runtime where it is or can be had, else an installed browser. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findBrowser } from '../chromium-shell/find-browser.mjs'
import { node24, root, run, runNode } from './project.mjs'
import { ensureSystem } from './system-packages.mjs'

const electronFolder = join(root, 'node_modules', 'electron')
const refusal = join(root, 'node_modules', '.cache', 'numberline', 'electron-unreachable')
const dayMs = 24 * 60 * 60 * 1000
const askMs = 3_000
const fetchMs = 180_000

/**
 * @returns {Promise<{ name: 'electron' | 'chromium', command: string, args: string[] }>}
 *   `args` come before the path of the built main process
 * @throws {SetupProblem} when neither is there and none can be installed
 */
export async function ensureRuntime() {
  const electron = electronPath() ?? (await fetchElectron())
  if (electron && (await canRun(electron))) {
    return { name: 'electron', command: electron, args: isRootOnLinux() ? ['--no-sandbox'] : [] }
  }
  if (!findBrowser()) await ensureSystem(['browser'])
  const shell = join(root, 'scripts', 'chromium-shell', 'run.mjs')
  console.log(`Electron's runtime is not here and cannot be fetched: opening in ${findBrowser()}.`)
  return { name: 'chromium', command: node24, args: [shell] }
}

/** The installed runtime's executable, or nothing. */
export function electronPath() {
  const named = join(electronFolder, 'path.txt')
  if (!existsSync(named)) return undefined
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist')
  const path = join(folder, readFileSync(named, 'utf8'))
  return existsSync(path) ? path : undefined
}

/** Tried once; where its host cannot be reached, not again before a day has passed. */
async function fetchElectron() {
  if (wasRefusedLately() || !(await canFetchElectron())) return undefined
  console.log("Fetching Electron's runtime (about 120 MB).")
  const { code } = await runNode([join(electronFolder, 'install.js')], {
    quiet: true,
    timeout: fetchMs,
  })
  if (code === 0) return electronPath()
  noteRefusal()
  return undefined
}

/** Asks the host of Electron's releases, or the mirror a district names, for a sign of life. */
export async function canFetchElectron() {
  const host = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron'
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(askMs) })
    rmSync(refusal, { force: true })
    return true
  } catch {
    noteRefusal()
    return false
  }
}

const wasRefusedLately = () => existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < dayMs

function noteRefusal() {
  mkdirSync(dirname(refusal), { recursive: true })
  writeFileSync(refusal, '')
}

/** On a bare Linux its libraries may be missing; Debian's chromium needs the same ones and brings them. */
async function canRun(electron) {
  if (process.platform !== 'linux') return true
  const hasLibraries = async () =>
    !(await run('ldd', [electron], { quiet: true })).output.includes('not found')
  if (await hasLibraries()) return true
  await ensureSystem(['browser'], { isRequired: false })
  return hasLibraries()
}

const isRootOnLinux = () => process.platform === 'linux' && process.getuid?.() === 0

/** Linux without X11 or Wayland has no place for a window. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
