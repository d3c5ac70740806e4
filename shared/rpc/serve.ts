/** The backend's end: validates, runs the handler, streams progress, masks what was not declared. */
import type {
  BackendEvent,
  CallDefinition,
  Contract,
  Handlers,
  Progress,
  ToClient,
  ToServer,
} from './define.ts'
import { CallError, toWire } from './errors.ts'
import type { Port } from './port.ts'

const PROGRESS_INTERVAL_MS = 100

export type Serving = { readonly emit: (event: BackendEvent) => void; readonly close: () => void }

/**
 * @param options.log called with an id and the error for each failure that the contract does not
 *   declare; only the id crosses to the page.
 */
export function serve<const T extends Contract>(
  port: Port,
  contract: T,
  options: {
    readonly handlers: Handlers<T>
    readonly log: (reference: string, error: unknown) => void
  },
): Serving {
  const running = new Map<number, AbortController>()
  const post = (message: ToClient): void => port.post(message)

  const run = async (message: Extract<ToServer, { type: 'call' }>): Promise<void> => {
    const { id } = message
    const controller = new AbortController()
    running.set(id, controller)
    const throttled = throttle((progress) => post({ type: 'progress', id, progress }))
    try {
      const output = await answer(contract, options.handlers, message, {
        signal: controller.signal,
        progress: throttled.send,
      })
      throttled.flush()
      post({ type: 'result', id, output })
    } catch (error) {
      throttled.drop()
      post({
        type: 'error',
        id,
        error: toWire(declared(contract, message.method, error, options.log)),
      })
    } finally {
      running.delete(id)
    }
  }

  port.onMessage((raw) => {
    const message = raw as ToServer
    if (message.type === 'cancel') running.get(message.id)?.abort(new CallError('CANCELLED'))
    else void run(message)
  })
  port.onClose(() => running.forEach((controller) => controller.abort(new CallError('CANCELLED'))))
  return { emit: (event) => post({ type: 'event', event }), close: port.close }
}

function definitionOf(contract: Contract, method: string): CallDefinition | undefined {
  const [feature = '', name = ''] = method.split('.')
  const calls = Object.hasOwn(contract, feature) ? contract[feature] : undefined
  return calls && Object.hasOwn(calls, name) ? calls[name] : undefined
}

async function answer(
  contract: Contract,
  handlers: Handlers<Contract>,
  message: { readonly method: string; readonly input: unknown },
  call: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<unknown> {
  const definition = definitionOf(contract, message.method)
  const [feature = '', name = ''] = message.method.split('.')
  const handler = definition && handlers[feature]?.[name]
  if (!handler) throw new Error(`No handler for ${message.method}`)
  const input = definition.input.safeParse(message.input)
  if (!input.success) throw new CallError('INVALID_INPUT', { data: input.error.issues })
  return definition.output.parse(await handler(input.data, call))
}

/** Keeps an error that the contract declares; logs any other and leaves only a reference to it. */
function declared(
  contract: Contract,
  method: string,
  error: unknown,
  log: (reference: string, error: unknown) => void,
): CallError {
  if (error instanceof CallError) {
    if (error.code === 'CANCELLED' || error.code === 'INVALID_INPUT') return error
    const shape = definitionOf(contract, method)?.errors[error.code]
    const data = shape?.safeParse(error.data)
    if (data?.success) return new CallError(error.code, { data: data.data })
  }
  if (error instanceof Error && error.name === 'AbortError') return new CallError('CANCELLED')
  const reference = crypto.randomUUID().slice(0, 8)
  log(reference, error)
  return new CallError('UNEXPECTED', { reference })
}

function throttle(send: (progress: Progress) => void) {
  let last = 0
  let waiting: Progress | undefined
  const flush = (): void => {
    if (waiting) send(waiting)
    waiting = undefined
  }
  return {
    flush,
    drop: (): void => void (waiting = undefined),
    send: (progress: Progress): void => {
      waiting = progress
      const now = performance.now()
      if (now - last < PROGRESS_INTERVAL_MS) return
      last = now
      flush()
    },
  }
}
