/** Messages to and from the page: the preload's calls, ports and events, over a DevTools binding. */
import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { FarPorts } from './message-channel.mjs'
import { pageSource } from './page-runtime.mjs'
import { createBase64, createWire } from './wire.mjs'

const wire = createWire(createBase64())

export class PageLink {
  #command
  #onMessage
  #binding = `shell${randomBytes(8).toString('hex')}`
  #receiver = `shell${randomBytes(8).toString('hex')}`
  #page = Promise.withResolvers()
  #context
  #ports = new FarPorts((message) => void this.#post(message))

  /** @param onMessage gets what the page says, apart from what ports carry */
  constructor(command, onMessage) {
    this.#command = command
    this.#onMessage = onMessage
  }

  /** Before the first page: the preload runs ahead of the page's own scripts, in each page of ours. */
  async install({ preload, origin }) {
    const config = {
      binding: this.#binding,
      receiver: this.#receiver,
      origin,
      platform: process.platform,
    }
    const source = pageSource(config, preload ? readFileSync(preload, 'utf8') : '')
    await this.#command('Runtime.enable')
    await this.#command('Runtime.addBinding', { name: this.#binding })
    await this.#command('Page.addScriptToEvaluateOnNewDocument', { source })
  }

  /** @param event of DevTools' `Runtime` domain */
  receive({ method, params }) {
    const isGone =
      method === 'Runtime.executionContextsCleared' ||
      (method === 'Runtime.executionContextDestroyed' &&
        params.executionContextId === this.#context)
    if (isGone) this.drop()
    if (method !== 'Runtime.bindingCalled' || params.name !== this.#binding) return
    const message = wire.decode(params.payload)
    if (message.type === 'hello') void this.#meet(params.executionContextId)
    else if (message.type.startsWith('port')) this.#ports.receive(message)
    else this.#onMessage(message)
  }

  /** The page is gone; what is sent from now on waits for the next one. */
  drop() {
    if (this.#context === undefined) return
    this.#context = undefined
    this.#page = Promise.withResolvers()
    this.#ports.closeAll()
  }

  emit(channel, args, transfer = []) {
    const ports = transfer.map((port) => this.#ports.add(port))
    void this.#post({ type: 'ipc', channel, args, ports })
  }

  reply(message) {
    void this.#post({ type: 'reply', ...message })
  }

  /** @returns the path of a file that the page's preload holds, which only DevTools tells. */
  async pathOfFile(token) {
    const { result } = await this.#call({ type: 'file', token })
    const { path } = await this.#command('DOM.getFileInfo', { objectId: result.objectId })
    return path
  }

  async #meet(contextId) {
    if (this.#context !== undefined) this.drop()
    this.#context = contextId
    const key = JSON.stringify(this.#receiver)
    const expression = `(() => { const f = globalThis[${key}]; delete globalThis[${key}]; return f })()`
    try {
      const { result } = await this.#command('Runtime.evaluate', { expression, contextId })
      if (this.#context === contextId) this.#page.resolve(result.objectId)
    } catch (error) {
      if (this.#context === contextId) console.error(`page: ${error.message}`)
    }
  }

  async #post(message) {
    const context = this.#context
    try {
      await this.#call(message)
    } catch (error) {
      // The page may leave while a message is on its way; then nobody waits for it.
      if (context !== undefined && context === this.#context)
        console.error(`page: ${error.message}`)
    }
  }

  async #call(message) {
    const text = wire.encode(message)
    const objectId = await this.#page.promise
    return this.#command('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { return this(text) }',
      objectId,
      arguments: [{ value: text }],
    })
  }
}
