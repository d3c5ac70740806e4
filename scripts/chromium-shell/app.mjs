/** app: life cycle, paths, command line switches and the lock that lets one instance run. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { takeLock } from './instance-lock.mjs'
import { killUtilityProcesses, utilityMetrics } from './utility-process.mjs'

const switches = new Map()

class App extends EventEmitter {
  isPackaged = false
  name = 'Electron'
  windows = new Set()
  #version = '0.0.0'
  #folder = process.cwd()
  #paths = new Map()
  #ready = Promise.withResolvers()
  #isReady = false
  #isQuitting = false
  #releaseLock = () => {}

  commandLine = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
  }

  whenReady = () => this.#ready.promise
  isReady = () => this.#isReady
  getName = () => this.name
  getVersion = () => this.#version
  getAppPath = () => this.#folder
  getLocale = () => Intl.DateTimeFormat().resolvedOptions().locale
  getAppMetrics = () => [{ pid: process.pid, type: 'Browser' }, ...utilityMetrics()]
  setPath = (name, path) => void this.#paths.set(name, path)
  getPath = (name) => this.#paths.get(name) ?? this.#usualPath(name)

  requestSingleInstanceLock() {
    const release = takeLock(this.getPath('userData'), () =>
      this.emit('second-instance', {}, [], ''),
    )
    if (release) this.#releaseLock = release
    return release !== undefined
  }

  quit() {
    if (this.#isQuitting) return
    this.#isQuitting = true
    setImmediate(() => this.#quitStepwise())
  }

  exit(code = 0) {
    this.#leave(code)
  }

  /** Reads the name as Electron does: from the package.json above the entry. */
  runFrom(entry) {
    for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
      const file = join(folder, 'package.json')
      if (!existsSync(file)) continue
      const { productName, name, version } = JSON.parse(readFileSync(file, 'utf8'))
      this.name = productName ?? name
      this.#version = version ?? this.#version
      this.#folder = folder
      break
    }
    for (const argument of process.argv.slice(2)) {
      const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? []
      if (name) switches.set(name, value ?? '')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit())
  }

  becomeReady() {
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }

  /** Called by a window that is gone. */
  forget(window) {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.#isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  #quitStepwise() {
    const isStopped = ['before-quit', 'will-quit'].some((name) => {
      if (name === 'will-quit' && !this.#closeWindows()) return true
      let isPrevented = false
      this.emit(name, { preventDefault: () => (isPrevented = true) })
      return isPrevented
    })
    this.#isQuitting = !isStopped
    if (!isStopped) this.#leave(0)
  }

  #closeWindows() {
    for (const window of this.windows) window.close()
    return [...this.windows].every((window) => window.isDestroyed())
  }

  #leave(code) {
    this.emit('quit', {}, code)
    this.#releaseLock()
    killUtilityProcesses()
    const browsers = [...this.windows].map((window) => window.endBrowser())
    void Promise.allSettled([...browsers, ...this.#ending]).then(() => process.exit(code))
  }

  #ending = []
  /** The promise of a browser that is going down; leaving waits for it. */
  waitFor(ending) {
    this.#ending.push(ending)
  }

  #usualPath(name) {
    const home = homedir()
    const appData =
      process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : process.platform === 'win32'
          ? (process.env.APPDATA ?? join(home, 'AppData', 'Roaming'))
          : (process.env.XDG_CONFIG_HOME ?? join(home, '.config'))
    const paths = {
      home,
      appData,
      userData: join(appData, this.name),
      temp: tmpdir(),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      desktop: join(home, 'Desktop'),
      exe: process.execPath,
    }
    if (!paths[name]) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(paths.userData, { recursive: true, mode: 0o700 })
    return paths[name]
  }
}

export const app = new App()

/** What main asked of Chromium; our own name for the settings folder is not meant for the browser. */
export const browserSwitches = () =>
  [...switches]
    .filter(([name]) => name !== 'user-data-dir')
    .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
