/** WebContents: the page of the window, its loading, its preload and its messages. */
import { EventEmitter } from 'node:events'
import { ipcMain } from './ipc-main.mjs'
import { Menu } from './menu.mjs'
import { nativeTheme } from './native-theme.mjs'
import { answerRequest } from './network.mjs'
import { PageLink } from './page-link.mjs'
import { fromBrowserUrl, toBrowserUrl } from './protocol.mjs'

export class WebContents extends EventEmitter {
  #devtools
  #preferences
  #sessionId
  #link
  #target = Promise.withResolvers()
  #attached = Promise.withResolvers()
  #openHandler = () => ({ action: 'allow' })
  #expected = new Set()
  #zoomLevel = 0
  #url = ''
  #frameId
  #installed

  constructor(devtools, preferences) {
    super()
    this.#devtools = devtools
    this.#preferences = preferences
    this.#link = new PageLink(this.command, (message) => void this.#fromPage(message))
    this.targetId = this.#target.promise
    for (const waiting of [this.#target, this.#attached]) waiting.promise.catch(() => {})
    devtools.on('event', (event) => this.#onEvent(event))
  }

  get mainFrame() {
    const url = this.#url
    return { url, origin: /^[\w+-]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null', parent: null }
  }

  getURL = () => this.#url
  getZoomLevel = () => this.#zoomLevel
  // DevTools has no page zoom; the browser keeps its own, by site.
  setZoomLevel = (level) => void (this.#zoomLevel = level)
  setWindowOpenHandler = (handler) => void (this.#openHandler = handler)
  send = (channel, ...args) => this.#link.emit(channel, args)
  postMessage = (channel, message, ports = []) => this.#link.emit(channel, [message], ports)
  reload = () => void this.#reload()
  dropPage = () => this.#link.drop()

  /** One DevTools call to the page's own session. */
  command = (method, params) => this.#devtools.send(method, params, this.#sessionId)

  /** Attaches to the browser's first page and puts everything in place before it goes anywhere. */
  async open() {
    const targetInfo = await this.#firstPage()
    this.#target.resolve(targetInfo.targetId)
    const { sessionId } = await this.#devtools.send('Target.attachToTarget', {
      targetId: targetInfo.targetId,
      flatten: true,
    })
    this.#sessionId = sessionId
    await this.command('Page.enable')
    this.#frameId = (await this.command('Page.getFrameTree')).frameTree.frame.id
    await this.#guard(sessionId)
    await this.#devtools.send('Browser.grantPermissions', { permissions: [] })
    await this.#devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' })
    await nativeTheme.attach(this.command)
    this.#attached.resolve()
  }

  async loadURL(url) {
    await this.#attached.promise
    const address = toBrowserUrl(url)
    const { origin } = new URL(address)
    this.#installed ??= this.#link.install({ preload: this.#preferences.preload, origin })
    await this.#installed
    this.#expected.add(address)
    const { errorText } = await this.command('Page.navigate', { url: address })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
  }

  async #reload() {
    this.#expected.add(toBrowserUrl(this.#url))
    await this.command('Page.reload').catch((error) => console.error(`reload: ${error.message}`))
  }

  async #firstPage() {
    await this.#devtools.send('Target.setDiscoverTargets', { discover: true })
    for (;;) {
      const { targetInfos } = await this.#devtools.send('Target.getTargets')
      const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('data:'))
      if (page) return page
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Every request of the page and of its workers stops here first. */
  async #guard(sessionId) {
    const patterns = [{ urlPattern: '*' }]
    await this.#devtools.send('Fetch.enable', { patterns }, sessionId)
    await this.#devtools.send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      sessionId,
    )
  }

  #onEvent(event) {
    const { method, params, sessionId } = event
    if (method === 'Fetch.requestPaused') return void this.#onRequest(params, sessionId)
    if (method === 'Target.attachedToTarget' && sessionId) return void this.#onChild(params)
    if (method === 'Target.targetCreated') return void this.#onTarget(params.targetInfo)
    if (method === 'Target.targetDestroyed') return void this.#onTargetGone(params.targetId)
    if (sessionId !== this.#sessionId) return
    if (method.startsWith('Runtime.')) this.#link.receive(event)
    else if (method === 'Page.frameNavigated') this.#onNavigated(params.frame)
    else if (method === 'Page.loadEventFired' && this.#url) this.emit('did-finish-load')
    else if (method === 'Inspector.targetCrashed') this.#onCrashed()
  }

  async #onChild({ sessionId, targetInfo }) {
    try {
      await this.#guard(sessionId)
    } catch (error) {
      // A worker's session knows no Fetch domain: its requests are paused at the page's.
      if (!/wasn't found/.test(error.message)) console.error(`${targetInfo.type}: ${error.message}`)
    }
    await this.#devtools.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
  }

  /** A second page is what `window.open` would make; the handler is asked, and it goes away. */
  async #onTarget({ targetId, type, url, openerId }) {
    if (type !== 'page' || !openerId || openerId !== (await this.targetId)) return
    const { action } = this.#openHandler({
      url: fromBrowserUrl(url),
      disposition: 'foreground-tab',
    })
    if (action === 'allow') console.error('The stand-in opens no second window.')
    await this.#devtools.send('Target.closeTarget', { targetId }).catch(() => {})
  }

  #askToOpen(url) {
    const { action } = this.#openHandler({ url: fromBrowserUrl(url), disposition: 'new-window' })
    if (action === 'allow') console.error('The stand-in opens no second window.')
  }

  async #onTargetGone(targetId) {
    if (targetId === (await this.targetId)) this.emit('target-closed')
  }

  #onCrashed() {
    this.#link.drop()
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  }

  #onNavigated(frame) {
    if (frame.parentId) return
    this.#url = frame.url.startsWith('data:') ? '' : fromBrowserUrl(frame.url)
  }

  async #onRequest(paused, sessionId) {
    const isNavigation = paused.resourceType === 'Document' && paused.frameId === this.#frameId
    const url = fromBrowserUrl(paused.request.url)
    const isExpected = this.#expected.delete(paused.request.url)
    const command = (method, params) => this.#devtools.send(method, params, sessionId)
    try {
      if (isNavigation && !isExpected && this.#isNavigationRefused(url))
        return await command('Fetch.failRequest', {
          requestId: paused.requestId,
          errorReason: 'Aborted',
        })
      if (isNavigation)
        this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false })
      await answerRequest(paused, url, command)
    } catch (error) {
      if (!/closed|Invalid InterceptionId|Session with given id/.test(error.message))
        console.error(`${url}: ${error.message}`)
    }
  }

  #isNavigationRefused(url) {
    let isRefused = false
    this.emit('will-navigate', { url, preventDefault: () => (isRefused = true) }, url)
    return isRefused
  }

  async #fromPage(message) {
    const event = { sender: this, senderFrame: this.mainFrame, processId: 0, frameId: 0 }
    if (message.type === 'resize') return this.emit('page-resize')
    if (message.type === 'open') return this.#askToOpen(message.url)
    if (message.type === 'key') return Menu.pressed(message)
    const args = await Promise.all((message.args ?? []).map((value) => this.#resolveFile(value)))
    if (message.type === 'send') return ipcMain.emit(message.channel, event, ...args)
    this.#link.reply({ id: message.id, ...(await ipcMain.answer(message.channel, event, args)) })
  }

  #resolveFile(value) {
    return typeof value === 'string' && value.startsWith('\0file:')
      ? this.#link.pathOfFile(value)
      : value
  }
}
