/** The backend's end: validates, runs the handler, streams progress, masks what was not declared. */
import type { BackendEvent, CallDefinition, Contract, Handlers } from './define.ts'
import type { Port, Progress, ToClient, ToServer, WireError } from './define.ts'
import { CallError, isCallError } from './errors.ts'

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

  const run = async ({ id, method, input }: Extract<ToServer, { type: 'call' }>): Promise<void> => {
    const controller = new AbortController()
    const { send, flush } = throttle((progress) => post({ type: 'progress', id, progress }))
    const { definition, handler } = lookUp(contract, options.handlers, method)
    running.set(id, controller)
    try {
      if (!definition || !handler) throw new Error(`No handler for ${method}`)
      const checked = definition.input.safeParse(input)
      if (!checked.success) throw new CallError('INVALID_INPUT', { data: checked.error.issues })
      const output = await handler(checked.data, { signal: controller.signal, progress: send })
      const answer = definition.output.parse(output)
      flush()
      post({ type: 'result', id, output: answer })
    } catch (error) {
      post({ type: 'error', id, error: declared(definition, error, options.log) })
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

/** The definition and its handler; a name that only looks like one of the contract has neither. */
function lookUp(contract: Contract, handlers: Handlers<Contract>, method: string) {
  const [feature = '', name = ''] = method.split('.')
  const calls = Object.hasOwn(contract, feature) ? contract[feature] : undefined
  const definition = calls && Object.hasOwn(calls, name) ? calls[name] : undefined
  return { definition, handler: definition && handlers[feature]?.[name] }
}

/** Keeps an error that the contract declares; logs any other and leaves only a reference to it. */
function declared(
  definition: CallDefinition | undefined,
  error: unknown,
  log: (reference: string, error: unknown) => void,
): WireError {
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED' }
  if (isCallError(error)) {
    if (error.code === 'CANCELLED') return { code: error.code }
    if (error.code === 'INVALID_INPUT') return { code: error.code, data: error.data }
    const data = definition?.errors[error.code]?.safeParse(error.data)
    if (data?.success) return { code: error.code, data: data.data }
  }
  const reference = crypto.randomUUID().slice(0, 8)
  log(reference, error)
  return { code: 'UNEXPECTED', reference }
}

function throttle(send: (progress: Progress) => void) {
  let last = 0
  let waiting: Progress | undefined
  const flush = (): void => {
    if (waiting) send(waiting)
    waiting = undefined
  }
  const update = (progress: Progress): void => {
    waiting = progress
    if (performance.now() - last < PROGRESS_INTERVAL_MS) return
    last = performance.now()
    flush()
  }
  return { flush, send: update }
}
