/** What is done in the room: written at once, each act one undo step, a failure is said. */
import { createContext, useContext } from 'react'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { backend } from '#renderer/app/backend.ts'
import type { AppClient } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'

type Calls = AppClient['lessonRuns']

export type RunActs = {
  readonly run: LessonRun
  readonly isReadOnly: boolean
  /** @returns whether it was written */
  readonly act: (write: (calls: Calls, id: LessonRun['id']) => Promise<unknown>) => Promise<boolean>
}

export const runActs = (run: LessonRun, isReadOnly: boolean): RunActs => ({
  run,
  isReadOnly,
  act: async (write) => {
    if (isReadOnly) return false
    try {
      await write(backend().lessonRuns, run.id)
      return true
    } catch (error) {
      notifyError(error)
      return false
    }
  },
})

export const RunContext = createContext<RunActs | null>(null)

export function useRun(): RunActs {
  const acts = useContext(RunContext)
  if (!acts) throw new Error('A part of the room stands outside of RunContext')
  return acts
}
