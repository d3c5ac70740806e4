/**
 * The vocabulary of the contract between page and backend: queries read, mutations write in one
 * transaction, jobs take long, report progress and can be cancelled. No domain here.
 */
import type { z } from 'zod'

/** One call: what goes in, what comes out, and the failures a person can do something about. */
export type CallDefinition = {
  readonly kind: 'query' | 'mutation' | 'job'
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** Stable error code → shape of its data. Anything not listed is masked under an id. */
  readonly errors: Readonly<Record<string, z.ZodType>>
}

/** Calls by feature: one file of `shared/contracts` each. */
export type Contract = Readonly<Record<string, Readonly<Record<string, CallDefinition>>>>

const callOf =
  <const K extends CallDefinition['kind']>(kind: K) =>
  <
    I extends z.ZodType,
    O extends z.ZodType,
    const E extends CallDefinition['errors'] = Readonly<Record<never, z.ZodType>>,
  >(parts: {
    readonly input: I
    readonly output: O
    readonly errors?: E
  }) => ({ kind, errors: {} as E, ...parts })

export const query = callOf('query')
export const mutation = callOf('mutation')
export const job = callOf('job')

/** How far a job is. `value` runs from 0 to 1; `title` says what is being done, `detail` how much. */
export type Progress = { readonly value: number; readonly title: string; readonly detail?: string }

export type CallOptions = Readonly<{ signal?: AbortSignal; onProgress?: OnProgress }>
type OnProgress = (progress: Progress) => void

/** What a handler gets besides its input. */
export type CallContext = {
  readonly signal: AbortSignal
  /** Sent on at most ten times a second; the last one always arrives. */
  readonly progress: OnProgress
}

export type Client<T extends Contract> = {
  readonly [F in keyof T]: {
    readonly [C in keyof T[F]]: (
      input: z.input<T[F][C]['input']>,
      options?: CallOptions,
    ) => Promise<z.output<T[F][C]['output']>>
  }
}

/** Handlers of one feature's contract, as its `handlers.ts` returns them. */
export type FeatureHandlers<F extends Contract[string]> = {
  readonly [C in keyof F]: (
    input: z.output<F[C]['input']>,
    call: CallContext,
  ) => Promise<z.input<F[C]['output']>>
}
export type Handlers<T extends Contract> = { readonly [F in keyof T]: FeatureHandlers<T[F]> }

export type ToServer =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }

export type ToClient =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: WireError }
  | { readonly type: 'event'; readonly event: BackendEvent }

export type WireError = Readonly<{ code: string; data?: unknown; reference?: string | undefined }>

/** Sent after each committed write, so that what shows these tables is read again. */
export type BackendEvent = { readonly kind: 'changed'; readonly tables: readonly string[] }

/** What the kernel needs of a message port. */
export type Port = {
  readonly post: (message: unknown) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  /** Called once, when the other end is gone. */
  readonly onClose: (listen: () => void) => void
  readonly close: () => void
}
