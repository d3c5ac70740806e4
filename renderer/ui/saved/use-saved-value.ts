/**
 * A field that saves itself when one leaves it: shows what is typed until it is stored, keeps it when
 * saving fails, and follows the stored value otherwise, so that undo is seen in the field.
 */
import { useEffect, useRef, useState } from 'react'
import { notifyError } from '#renderer/app/notify.tsx'

export type Saving<Value> = {
  readonly stored: Value
  readonly save: (value: Value) => Promise<unknown>
  /** A sentence when the value cannot be saved. */
  readonly check?: ((value: Value) => string | null) | undefined
  /** Also saves after a pause in typing, in milliseconds, so that a crash loses no more than that. */
  readonly pause?: number | undefined
}

export type SavedValue<Value> = {
  readonly value: Value
  /** Shows it; saved when the field is left. */
  readonly type: (value: Value) => void
  /** Saves what was typed, or the value that was just chosen. */
  readonly commit: (chosen?: Value) => void
  readonly problem: string | null
  readonly error: unknown
}

type Draft<Value> = {
  readonly value: Value
  /** What was stored when it was typed: once that changes, what was saved has arrived. */
  readonly base: Value
  readonly state: 'typed' | 'saving' | 'saved' | 'failed'
  readonly error?: unknown
}

export function useSavedValue<Value>(saving: Saving<Value>): SavedValue<Value> {
  const { stored, save, check, pause } = saving
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
  // What was saved is stored now: from here on the field follows what is stored.
  if (draft?.state === 'saved' && !isSame(draft.base, stored)) setDraft(null)
  const value = draft ? draft.value : stored
  const problem = draft ? (check?.(draft.value) ?? null) : null

  const commit = (chosen: Value = value): void => {
    if (isSame(chosen, stored)) return setDraft(null)
    setDraft({ value: chosen, base: stored, state: check?.(chosen) ? 'typed' : 'saving' })
    if (check?.(chosen)) return
    const settle = (state: 'saved' | 'failed', error?: unknown): void =>
      setDraft((now) => (now && isSame(now.value, chosen) ? { ...now, state, error } : now))
    save(chosen).then(
      () => settle('saved'),
      (error: unknown) => settle('failed', error),
    )
  }
  usePause(draft?.state === 'typed' ? draft.value : null, { pause, act: () => commit() })
  useLeaving(() => {
    if (draft?.state === 'typed' && !problem && !isSame(draft.value, stored))
      save(draft.value).catch(notifyError)
  })
  return {
    value,
    type: (next) => setDraft({ value: next, base: stored, state: 'typed' }),
    commit,
    problem,
    error: draft?.state === 'failed' ? draft.error : null,
  }
}

/** Lists are compared by what is in them. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function usePause<Value>(
  typed: Value | null,
  { pause, act }: { readonly pause: number | undefined; readonly act: () => void },
): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (typed === null || pause === undefined) return
    const timer = setTimeout(() => latest.current(), pause)
    return () => clearTimeout(timer)
  }, [typed, pause])
}

/** A page that goes takes its fields along before they hear that they lost the focus. */
function useLeaving(act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => () => latest.current(), [])
}
