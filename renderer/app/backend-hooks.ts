/** Typed access to the contract for components: read, write, and long jobs with progress and cancel. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { AppContract } from '#shared/contracts/index.ts'
import type { CallOptions, Progress } from '#shared/rpc/define.ts'
import { hasCode } from './describe-error.ts'
import { backend } from './backend.ts'

type Feature = keyof AppContract
type CallsOf<F extends Feature, K extends string> = {
  [C in keyof AppContract[F]]: AppContract[F][C] extends { readonly kind: K } ? C : never
}[keyof AppContract[F]]

type Part<F extends Feature, C extends keyof AppContract[F], P extends 'input' | 'output'> =
  AppContract[F][C] extends Readonly<Record<P, infer Shape extends z.ZodType>> ? Shape : never

export type CallInput<F extends Feature, C extends keyof AppContract[F]> = z.input<
  Part<F, C, 'input'>
>
export type CallOutput<F extends Feature, C extends keyof AppContract[F]> = z.output<
  Part<F, C, 'output'>
>

function call<F extends Feature, C extends keyof AppContract[F]>(
  feature: F,
  name: C,
  request: { readonly input: CallInput<F, C> } & CallOptions,
): Promise<CallOutput<F, C>> {
  const { input, ...options } = request
  const methods = backend()[feature] as Readonly<Record<PropertyKey, unknown>>
  const method = methods[name] as (
    input: CallInput<F, C>,
    options: CallOptions,
  ) => Promise<CallOutput<F, C>>
  return method(input, options)
}

/** Key and function of a read, for `queryClient.fetchQuery`. Keys are [feature, call, input]. */
export function backendQuery<F extends Feature, C extends CallsOf<F, 'query'>>(
  feature: F,
  name: C,
  input: CallInput<F, C>,
) {
  return {
    queryKey: [feature, name, input ?? null] as readonly unknown[],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<CallOutput<F, C>> =>
      call(feature, name, { input, signal }),
  }
}

/** @param options.enabled false: wait, for instance until a choice is made. */
export function useBackendQuery<F extends Feature, C extends CallsOf<F, 'query'>>(
  feature: F,
  name: C,
  input: CallInput<F, C>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<CallOutput<F, C>> {
  return useQuery<CallOutput<F, C>>({
    ...backendQuery(feature, name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
  })
}

export function useBackendMutation<F extends Feature, C extends CallsOf<F, 'mutation'>>(
  feature: F,
  name: C,
): UseMutationResult<CallOutput<F, C>, Error, CallInput<F, C>> {
  return useMutation<CallOutput<F, C>, Error, CallInput<F, C>>({
    mutationFn: (input) => call(feature, name, { input }),
  })
}

export type JobState<Output> =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'done'; readonly output: Output }
  | { readonly status: 'failed'; readonly error: unknown }

export type Job<F extends Feature, C extends keyof AppContract[F]> = {
  readonly state: JobState<CallOutput<F, C>>
  /** Never rejects: undefined when it failed or was cancelled, and `state` says why. */
  readonly run: (input: CallInput<F, C>) => Promise<CallOutput<F, C> | undefined>
  readonly cancel: () => void
  readonly reset: () => void
}

/** A long call. Leaving the page cancels it. */
export function useJob<F extends Feature, C extends CallsOf<F, 'job'>>(
  feature: F,
  name: C,
): Job<F, C> {
  const [state, setState] = useState<JobState<CallOutput<F, C>>>({ status: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const run = useCallback(
    async (input: CallInput<F, C>) => {
      controller.current?.abort()
      const own = new AbortController()
      controller.current = own
      const show = (next: JobState<CallOutput<F, C>>): void => {
        if (controller.current === own) setState(next)
      }
      show({ status: 'running', progress: null })
      try {
        const output = await call(feature, name, {
          input,
          signal: own.signal,
          onProgress: (progress) => show({ status: 'running', progress }),
        })
        show({ status: 'done', output })
        return output
      } catch (error) {
        show(hasCode(error, 'CANCELLED') ? { status: 'idle' } : { status: 'failed', error })
        return undefined
      }
    },
    [feature, name],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  const reset = useCallback(() => setState({ status: 'idle' }), [])
  return { state, run, cancel, reset }
}
