/** The page's end: a typed client whose calls validate both ways, stream progress and can be cancelled. */
import type { BackendEvent, CallDefinition, CallOptions, Client } from './define.ts'
import type { Contract, Port, ToClient, ToServer } from './define.ts'
import { CallError } from './errors.ts'

type Pending = Pick<CallOptions, 'onProgress'> & {
  readonly definition: CallDefinition
  readonly resolve: (output: unknown) => void
  readonly reject: (error: CallError) => void
}

export type Connection<T extends Contract> = Readonly<{ client: Client<T>; close: () => void }>

/**
 * @returns a client whose methods reject with a {@link CallError}: a code that the contract declares,
 *   or `INVALID_INPUT`, `CANCELLED`, `UNEXPECTED` (with a reference), `CONNECTION_LOST`.
 */
export function connect<const T extends Contract>(
  port: Port,
  contract: T,
  events: { readonly onEvent?: (event: BackendEvent) => void; readonly onLost?: () => void } = {},
): Connection<T> {
  const pending = new Map<number, Pending>()
  let nextId = 1
  let isLost = false

  const lose = (): void => {
    if (isLost) return
    isLost = true
    for (const call of pending.values()) call.reject(new CallError('CONNECTION_LOST'))
    pending.clear()
    events.onLost?.()
  }

  port.onClose(lose)
  port.onMessage((message) => receive(message as ToClient, pending, events.onEvent))

  const call = (method: string, definition: CallDefinition, input: unknown, options: CallOptions) =>
    new Promise<unknown>((resolve, reject) => {
      const checked = definition.input.safeParse(input)
      if (!checked.success)
        return reject(new CallError('INVALID_INPUT', { data: checked.error.issues }))
      if (isLost) return reject(new CallError('CONNECTION_LOST'))
      if (options.signal?.aborted) return reject(new CallError('CANCELLED'))
      const id = nextId++
      const send = (out: ToServer): void => port.post(out)
      options.signal?.addEventListener('abort', () => {
        if (pending.has(id)) send({ type: 'cancel', id })
      })
      pending.set(id, { ...options, definition, resolve, reject })
      send({ type: 'call', id, method, input })
    })

  const client = mapValues(contract, (calls, feature) =>
    mapValues(
      calls,
      (definition, name) =>
        (input: unknown, options: CallOptions = {}) =>
          call(`${feature}.${name}`, definition, input, options),
    ),
  )
  return { client: client as Client<T>, close: () => (port.close(), lose()) }
}

const mapValues = <V, R>(record: Readonly<Record<string, V>>, to: (value: V, key: string) => R) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))

/** A message for a call that has ended, or of no known type, comes too late and is let go. */
function receive(
  message: ToClient,
  pending: Map<number, Pending>,
  onEvent: ((event: BackendEvent) => void) | undefined,
): void {
  if (message.type === 'event') return onEvent?.(message.event)
  const call = pending.get(message.id)
  if (!call) return
  if (message.type === 'progress') return call.onProgress?.(message.progress)
  pending.delete(message.id)
  if (message.type === 'error') return call.reject(new CallError(message.error.code, message.error))
  const checked = call.definition.output.safeParse(message.output)
  if (checked.success) call.resolve(checked.data)
  else call.reject(new CallError('UNEXPECTED', { data: checked.error.issues }))
}
