/** BrowserWindow: the one window is a browser of its own, started when the window is made. */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { app, browserSwitches } from './app.mjs'
import { startBrowser } from './browser.mjs'
import { WebContents } from './web-contents.mjs'

export class BrowserWindow extends EventEmitter {
  #bounds
  #state = 'normal'
  #isDestroyed = false
  #browser
  #devtools
  #windowId

  static getAllWindows = () => [...app.windows]
  static getFocusedWindow = () => [...app.windows][0] ?? null

  constructor(options = {}) {
    super()
    if (app.windows.size > 0) throw new Error('The stand-in has one window at a time.')
    const { width = 800, height = 600, x, y } = options
    this.#bounds = { x: x ?? 0, y: y ?? 0, width, height }
    const { child, devtools } = startBrowser({
      profile: join(app.getPath('userData'), 'chromium-shell'),
      switches: browserSwitches(),
      size: { width, height },
      position: x === undefined ? undefined : { x, y },
      color: options.backgroundColor ?? '#fff',
    })
    this.#browser = child
    this.#devtools = devtools
    app.windows.add(this)
    devtools.on('close', () => this.#afterClosed())
    this.webContents = new WebContents(devtools, options.webPreferences ?? {})
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('page-resize', () => void this.#readBounds())
    this.webContents.on('target-closed', () => this.close())
    app.emit('web-contents-created', {}, this.webContents)
    this.webContents.open().catch((error) => this.#fail(error))
  }

  get browserPid() {
    return this.#browser.pid
  }

  loadURL = (url) => this.webContents.loadURL(url)
  isDestroyed = () => this.#isDestroyed
  isMaximized = () => this.#state === 'maximized'
  isMinimized = () => this.#state === 'minimized'
  isVisible = () => !this.#isDestroyed
  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })
  maximize = () => this.#setState('maximized')
  minimize = () => this.#setState('minimized')
  restore = () => this.#setState('normal')
  // The browser shows its window by itself, in the colour it was started with.
  show = () => {}
  setBackgroundColor = () => {}
  focus = () => void this.webContents.command('Page.bringToFront')

  close() {
    if (this.#isDestroyed) return
    let isPrevented = false
    this.emit('close', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented || this.#browser.exitCode !== null) this.destroy()
  }

  destroy() {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.webContents.dropPage()
    app.waitFor(this.endBrowser())
    this.emit('closed')
    app.forget(this)
  }

  /** Asks the browser to go, and makes it go after three seconds. */
  async endBrowser() {
    const child = this.#browser
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const deadline = setTimeout(() => child.kill('SIGKILL'), 3000)
    this.#devtools.send('Browser.close').catch(() => {})
    await ended
    clearTimeout(deadline)
  }

  #afterClosed() {
    if (!this.#isDestroyed) this.close()
  }

  #setState(windowState) {
    this.#state = windowState
    void this.#withWindow((windowId) =>
      this.#devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }),
    )
  }

  async #readBounds() {
    await this.#withWindow(async (windowId) => {
      const { bounds } = await this.#devtools.send('Browser.getWindowBounds', { windowId })
      this.#state = bounds.windowState
      if (bounds.windowState !== 'normal') return
      this.#bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height }
    })
  }

  async #withWindow(act) {
    try {
      const targetId = await this.webContents.targetId
      this.#windowId ??= (
        await this.#devtools.send('Browser.getWindowForTarget', { targetId })
      ).windowId
      await act(this.#windowId)
    } catch (error) {
      if (!this.#isDestroyed) console.error(`window: ${error.message}`)
    }
  }

  #fail(error) {
    if (this.#isDestroyed) return
    console.error(`The browser window could not be opened: ${error.message}`)
    process.exitCode = 1
    app.exit(1)
  }
}
