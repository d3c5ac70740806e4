/** Running text that is saved while it is typed, so that a crash loses little more than a second of it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { describeError, hasCode } from './describe-error.ts'
import { createTextSaver } from './text-saver.ts'
import type { SaveState, TextSaver } from './text-saver.ts'

type Options = {
  /** As it is stored. */
  readonly value: string
  readonly onSave: (text: string) => Promise<unknown>
}

export type Autosaved = {
  readonly text: string
  readonly onChange: (text: string) => void
  /** At once, for instance on leaving the field. */
  readonly saveNow: () => void
  readonly state: SaveState
  /** Why the last save failed, with what to do; null when all is well. */
  readonly problem: string | null
}

export function useAutosave({ value, onSave }: Options): Autosaved {
  const [shown, setShown] = useState({ text: value, seen: value, isSettled: true })
  const [{ state, problem }, setSaved] = useState<Pick<Autosaved, 'state' | 'problem'>>({
    state: 'saved',
    problem: null,
  })
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  // What was stored elsewhere, by undo for instance, is shown as long as nothing is being typed.
  if (shown.seen !== value)
    setShown({ ...shown, seen: value, text: shown.isSettled ? value : shown.text })

  const saver = useRef<TextSaver | null>(null)
  const saveNow = useCallback(() => void saver.current?.flush(), [])
  useEffect(() => {
    window.addEventListener('pagehide', saveNow)
    return () => {
      window.removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [saveNow])

  const onChange = (text: string): void => {
    setShown((now) => ({ ...now, text, isSettled: false }))
    saver.current ??= createTextSaver({
      save: (next) => save.current(next),
      canRetry: isRestarting,
      onState: (next, error) => {
        setSaved({ state: next, problem: error === null ? null : problemOf(error) })
        if (next === 'saved') setShown((now) => ({ ...now, isSettled: true }))
      },
    })
    saver.current.push(text)
  }
  return { text: shown.text, onChange, saveNow, state, problem }
}

/** While the backend starts again and the page opens the workspace. */
const isRestarting = (error: unknown): boolean =>
  hasCode(error, 'CONNECTION_LOST') || hasCode(error, 'WORKSPACE_CLOSED')

function problemOf(error: unknown): string {
  const { sentence, wayForward } = describeError(error)
  return isRestarting(error)
    ? 'Not saved yet: the part that keeps your data starts again. What you typed is still here.'
    : `Not saved: ${sentence} ${wayForward}`
}
