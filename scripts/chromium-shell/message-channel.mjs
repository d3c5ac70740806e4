/** MessageChannelMain: two linked ends, each of which may move to the page or to a utility process. */
import { EventEmitter } from 'node:events'

export class MessageChannelMain {
  constructor() {
    this.port1 = new MessagePortMain()
    this.port2 = new MessagePortMain()
    this.port1.link(this.port2)
    this.port2.link(this.port1)
  }
}

export class MessagePortMain extends EventEmitter {
  #peer
  #carrier
  #waiting = []
  #isStarted = false
  #isClosed = false

  link(peer) {
    this.#peer = peer
  }

  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw new Error('The stand-in does not send ports through ports.')
    if (!this.#isClosed) this.#peer.deliver(message)
  }

  start() {
    this.#isStarted = true
    for (const message of this.#waiting.splice(0)) this.#emitMessage(message)
  }

  close() {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#peer.lose()
  }

  deliver(message) {
    if (this.#isClosed) return
    if (this.#carrier) this.#carrier.post(message)
    else if (this.#isStarted) this.#emitMessage(structuredClone(message))
    else this.#waiting.push(structuredClone(message))
  }

  lose() {
    if (this.#isClosed) return
    this.#isClosed = true
    if (this.#carrier) this.#carrier.close()
    else this.emit('close')
  }

  /** Moves this end elsewhere: what comes for it goes to the carrier from now on. */
  moveTo(carrier) {
    if (this.#carrier) throw new Error('This port was sent away already.')
    this.#carrier = carrier
    for (const message of this.#waiting.splice(0)) carrier.post(message)
    if (this.#isClosed) carrier.close()
  }

  #emitMessage(data) {
    setImmediate(() => this.emit('message', { data, ports: [] }))
  }
}

/** The ends that live in one other process or page, by number; `post` sends to that place. */
export class FarPorts {
  #ports = new Map()
  #post
  static #nextId = 1

  constructor(post) {
    this.#post = post
  }

  /** @returns the number under which the other side knows the port. */
  add(port) {
    const id = FarPorts.#nextId++
    this.#ports.set(id, port)
    port.moveTo({
      post: (data) => this.#post({ type: 'port', id, data }),
      close: () => {
        this.#ports.delete(id)
        this.#post({ type: 'port-close', id })
      },
    })
    return id
  }

  receive({ type, id, data }) {
    const port = this.#ports.get(id)
    if (type === 'port') return port?.postMessage(data)
    this.#ports.delete(id)
    port?.close()
  }

  /** The other place is gone, and with it every end that was there. */
  closeAll() {
    for (const port of this.#ports.values()) port.close()
    this.#ports.clear()
  }
}
