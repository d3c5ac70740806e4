/**
 * A stored session under the form: what is changed is shown at once and saved at once, each change one
 * undo step. What could not be saved stays as it was typed.
 */
import { useState } from 'react'
import type { Session } from '#shared/contracts/sessions.ts'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { backend } from '#renderer/app/backend.ts'
import { backendQuery } from '#renderer/app/backend-hooks.ts'
import { queryClient } from '#renderer/app/query-client.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { FormModel } from './form/form-model.ts'
import { changesOf, problemsOf, valuesOf } from './form/form-values.ts'
import type { FormValues } from './form/form-values.ts'
import { isDay, useFormChoices } from './form/use-form-choices.ts'

export type SessionEditing = {
  readonly model: FormModel
  /** Why the last change was not saved. */
  readonly error: unknown
  readonly retry: () => void
}

export function useSessionEditing(session: Session): SessionEditing {
  const { isReadOnly } = useWorkspace()
  const [unsaved, setUnsaved] = useState<Partial<FormValues>>({})
  const [error, setError] = useState<unknown>(null)
  const values = { ...valuesOf(session), ...unsaved }
  const choices = useFormChoices(values)
  const problems = problemsOf(values)

  const save = async (changes: Partial<FormValues>): Promise<void> => {
    try {
      await backend().sessions.update({ id: session.id, changes: changesOf(changes) })
      await queryClient.fetchQuery({
        ...backendQuery('sessions', 'session', { id: session.id }),
        staleTime: 0,
      })
      setError(null)
      setUnsaved((now) => without(now, changes))
    } catch (why) {
      setError(why)
    }
  }
  const change = (changes: Partial<FormValues>): void => {
    const next = { ...unsaved, ...changes }
    setUnsaved(next)
    const isPossible =
      Object.keys(problemsOf(next)).length === 0 && (!next.heldOn || isDay(next.heldOn))
    if (isPossible) void save(next)
  }
  return {
    model: { ...choices, values, problems, change, isNew: false, isReadOnly },
    error,
    retry: () => void save(unsaved),
  }
}

/** What was changed once more meanwhile is not saved yet. */
function without(now: Partial<FormValues>, saved: Partial<FormValues>): Partial<FormValues> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => !(name in saved) || saved[name as keyof FormValues] !== value,
    ),
  )
}

export const titleOf = (session: Pick<Session, 'type' | 'teachers'>): string => {
  const words = sessionInWords(session)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
