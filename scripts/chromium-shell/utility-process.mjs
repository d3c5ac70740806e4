/** utilityProcess: a Node child that finds its parent at `process.parentPort`, as under Electron. */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { FarPorts } from './message-channel.mjs'

const childEntry = fileURLToPath(new URL('./utility-child.mjs', import.meta.url))
const running = new Set()

class UtilityProcess extends EventEmitter {
  #child
  #ports

  constructor(modulePath, args = [], options = {}) {
    super()
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    this.#child = fork(childEntry, [modulePath, ...args], {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      ...(options.env && { env: options.env }),
      ...(options.cwd && { cwd: options.cwd }),
      execArgv: options.execArgv ?? [],
    })
    this.#ports = new FarPorts((message) => this.#send(message))
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.#receive(message))
    this.#child.once('exit', (code, signal) => this.#end(code, signal))
    running.add(this)
  }

  get pid() {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  postMessage(message, transfer = []) {
    this.#send({ type: 'message', message, ports: transfer.map((port) => this.#ports.add(port)) })
  }

  kill() {
    return this.#child.kill()
  }

  #send(message) {
    // A child may die between two messages; its `exit` says so.
    if (this.#child.connected) this.#child.send(message, () => {})
  }

  #receive(message) {
    if (message.type === 'message') this.emit('message', message.message)
    else this.#ports.receive(message)
  }

  #end(code, signal) {
    running.delete(this)
    this.#ports.closeAll()
    // Electron reports a signal by its number.
    this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15))
  }
}

export const utilityProcess = { fork: (...args) => new UtilityProcess(...args) }

export const utilityMetrics = () =>
  [...running].map(({ pid, serviceName }) => ({ pid, type: 'Utility', name: serviceName }))

export const killUtilityProcesses = () => {
  for (const child of running) child.kill()
}
