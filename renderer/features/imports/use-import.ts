/** One import from preview to done: which choices hold, what was last previewed, what was stored. */
import { useCallback, useEffect, useState } from 'react'
import type { CallInput, CallOutput, Job } from '#renderer/app/backend-hooks.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import { usePlacing, type Placing } from './mapping/use-placing.ts'

export type ImportChoices = CallInput<'imports', 'preview'>
export type Answer = 'same' | 'different'
export type Question = ImportPreview['questions'][number]
export type Committed = CallOutput<'imports', 'commit'>
/** What is asked once about the whole file; stays when it was answered, so that the answer can be changed. */
export type FileAsked = Pick<ImportPreview, 'dateQuestion' | 'severalTests'>

export type ImportState = Placing & {
  readonly choices: ImportChoices
  /** The last preview that succeeded; stays on screen while the next one is made. */
  readonly preview: ImportPreview | null
  readonly previewJob: Job<'imports', 'preview'>
  readonly commitJob: Job<'imports', 'commit'>
  readonly choose: (changed: Partial<Omit<ImportChoices, 'token'>>) => void
  /** A question that was answered stays, so that the answer can be changed. */
  readonly answered: readonly Question[]
  readonly asked: FileAsked
  readonly answer: (questions: readonly Question[], answer: Answer) => void
  /** Previews once more, for instance after a cancel. */
  readonly again: () => void
  readonly commit: () => void
}

const nothingAsked: FileAsked = { dateQuestion: null, severalTests: null }

/** @param sheet the table that is meant; else the one that a layout fits best. */
export function useImport(token: string, sheet?: string): ImportState {
  const [choices, setChoices] = useState<ImportChoices>({
    token,
    ...(sheet !== undefined && { reading: { sheet } }),
  })
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [asked, setAsked] = useState<FileAsked>(nothingAsked)
  const [answered, setAnswered] = useState<readonly Question[]>([])
  const previewJob = useJob('imports', 'preview')
  const commitJob = useJob('imports', 'commit')
  const { run } = previewJob
  const choose = useCallback(
    (changed: Partial<ImportChoices>) => setChoices((now) => ({ ...now, ...changed })),
    [],
  )
  // The preview is a long job that follows the choices, not a read that a cache could answer.
  useEffect(() => {
    const show = (made: ImportPreview | undefined): void => {
      if (!made) return
      setPreview(made)
      setAsked((now) => askedStill(now, made, choices))
    }
    void run(choices).then(show)
  }, [run, choices])
  return {
    ...usePlacing({ choices, choose, preview, previewJob }),
    ...{ choices, choose, preview, previewJob, commitJob, asked, answered },
    answer: (questions, answer) => {
      const said = new Map(questions.map(({ key }) => [key, answer]))
      setAnswered((now) => [...now.filter(({ key }) => !said.has(key)), ...questions])
      setChoices((now) => ({ ...now, answers: { ...now.answers, ...Object.fromEntries(said) } }))
    },
    again: () => setChoices((now) => ({ ...now })),
    commit: () => void commitJob.run(choices),
  }
}

/** What the last preview asked, and what was asked before and is answered by now. */
const askedStill = (
  before: FileAsked,
  made: ImportPreview,
  { dayOrder, severalTests }: ImportChoices,
): FileAsked => ({
  dateQuestion: made.dateQuestion ?? (dayOrder ? before.dateQuestion : null),
  severalTests: made.severalTests ?? (severalTests ? before.severalTests : null),
})
