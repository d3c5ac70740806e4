/** The first thing a utility process runs: sets up `process.parentPort`, then the module asked for. */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

const send = process.send.bind(process)
const ports = new Map()

/** Keeps what arrives before somebody listens. */
class ParentPort extends EventEmitter {
  #waiting = []

  constructor() {
    super()
    this.on('newListener', (event) => {
      if (event !== 'message') return
      queueMicrotask(() => {
        for (const message of this.#waiting.splice(0)) this.emit('message', message)
      })
    })
  }

  postMessage(message) {
    send({ type: 'message', message })
  }

  receive(event) {
    if (this.listenerCount('message') > 0) this.emit('message', event)
    else this.#waiting.push(event)
  }
}

class ChildPort extends EventEmitter {
  #id
  #waiting = []
  #isStarted = false

  constructor(id) {
    super()
    this.#id = id
    ports.set(id, this)
  }

  postMessage(data) {
    if (ports.has(this.#id)) send({ type: 'port', id: this.#id, data })
  }

  start() {
    this.#isStarted = true
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  close() {
    if (ports.delete(this.#id)) send({ type: 'port-close', id: this.#id })
  }

  receive(data) {
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }

  lose() {
    ports.delete(this.#id)
    this.emit('close')
  }
}

const parentPort = new ParentPort()
process.parentPort = parentPort
process.on('message', (message) => {
  if (message.type === 'port') ports.get(message.id)?.receive(message.data)
  else if (message.type === 'port-close') ports.get(message.id)?.lose()
  else
    parentPort.receive({
      data: message.message,
      ports: message.ports.map((id) => new ChildPort(id)),
    })
})
process.on('disconnect', () => process.exit())
// Node's own channel is not there under Electron, so nothing may come to lean on it.
delete process.send

const [, , entry] = process.argv
process.argv.splice(1, 1)
await import(pathToFileURL(entry).href)
