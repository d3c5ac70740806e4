/**
 * The three kinds of message port we meet, in the one shape that the kernel knows: the page's
 * `MessagePort`, Electron's `MessagePortMain`, and Node's `worker_threads` port (tests, benchmarks).
 */
import type { Port } from '../rpc/define.ts'

type EventTargetPort = {
  postMessage(message: unknown): void
  addEventListener(type: string, listen: (event: MessageEvent) => void): void
  start(): void
  close(): void
}

/** The page's port; Chromium tells of a lost partner with `close`. */
export const fromPagePort = (port: EventTargetPort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listen) => {
    port.addEventListener('message', (event) => listen(event.data))
    port.start()
  },
  onClose: (listen) => port.addEventListener('close', () => listen()),
  close: () => port.close(),
})

type EmitterPort = {
  postMessage(message: unknown): void
  on(type: string, listen: (message: unknown) => void): unknown
  start(): void
  close(): void
}

/** Electron's port hands over an event with `data`, Node's the value itself. */
export const fromEmitterPort = (port: EmitterPort, wrap: 'event' | 'value'): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listen) => {
    port.on('message', (message) =>
      listen(wrap === 'event' ? (message as { readonly data: unknown }).data : message),
    )
    port.start()
  },
  onClose: (listen) => void port.on('close', () => listen()),
  close: () => port.close(),
})
