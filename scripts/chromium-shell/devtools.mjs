/** Speaks Chromium's DevTools protocol over a pair of pipes, so that no port is opened for it. */
import { EventEmitter } from 'node:events'

/**
 * Emits `event` ({ method, params, sessionId }) for what the browser tells, and `close`.
 */
export class DevTools extends EventEmitter {
  #toBrowser
  #pending = new Map()
  #nextId = 1
  #rest = []
  #isClosed = false

  /** @param child a browser started with `--remote-debugging-pipe` and pipes at 3 and 4 */
  constructor(child) {
    super()
    this.#toBrowser = child.stdio[3]
    child.stdio[4].on('data', (chunk) => this.#take(chunk))
    for (const event of ['close', 'error']) child.stdio[4].on(event, () => this.#lose())
    this.#toBrowser.on('error', () => this.#lose())
  }

  /** @returns what the browser answers; rejects with its message, or when it is gone. */
  send(method, params = {}, sessionId = undefined) {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: the browser is closed`))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      this.#toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #take(chunk) {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.#rest.push(chunk.subarray(from, end))
      from = end + 1
      const text = Buffer.concat(this.#rest).toString('utf8')
      this.#rest = []
      this.#dispatch(JSON.parse(text))
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from))
  }

  #dispatch(message) {
    if (message.id === undefined) return void this.emit('event', message)
    const call = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }

  #lose() {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const { method, reject } of this.#pending.values())
      reject(new Error(`${method}: the browser is closed`))
    this.#pending.clear()
    this.emit('close')
  }
}
