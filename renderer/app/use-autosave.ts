/** Running text that is saved while it is typed, so that a crash loses about a second of it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { describeError } from './describe-error.ts'

const pauseMs = 1000

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
  /** Why the last save failed, with what to do; null when all is well. */
  readonly problem: string | null
}

export function useAutosave({ value, onSave }: Options): Autosaved {
  const [state, setState] = useState({ text: value, seen: value, isSettled: true })
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<{ text: string; timer: number } | null>(null)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  // What was stored elsewhere, by undo for instance, is shown as long as nothing is being typed.
  if (state.seen !== value)
    setState({ ...state, seen: value, text: state.isSettled ? value : state.text })

  const saveNow = useCallback(() => {
    const next = waiting.current
    if (!next) return
    waiting.current = null
    clearTimeout(next.timer)
    void attempt(save.current, next.text).then((failure) => {
      setProblem(failure)
      if (failure === null) setState((now) => ({ ...now, isSettled: now.text === next.text }))
      return failure
    })
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', saveNow)
    return () => {
      window.removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [saveNow])

  const onChange = (text: string): void => {
    setState((now) => ({ ...now, text, isSettled: false }))
    if (waiting.current) waiting.current.text = text
    else waiting.current = { text, timer: window.setTimeout(saveNow, pauseMs) }
  }
  return { text: state.text, onChange, saveNow, problem }
}

/** @returns why it was not saved, with what to do; null when it was. */
async function attempt(save: Options['onSave'], text: string): Promise<string | null> {
  try {
    await save(text)
    return null
  } catch (error) {
    const { sentence, wayForward } = describeError(error)
    return `Not saved: ${sentence} ${wayForward}`
  }
}
