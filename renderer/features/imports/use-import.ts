/** One import from preview to done: which choices hold, what was last previewed, what was stored. */
import { useEffect, useMemo, useState } from 'react'
import type { CallInput, CallOutput, Job } from '#renderer/app/backend-hooks.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { ImportPreview } from '#shared/contracts/imports.ts'

type ImportChoices = CallInput<'imports', 'preview'>
export type Answer = 'same' | 'different'
export type Question = ImportPreview['questions'][number]
export type Committed = CallOutput<'imports', 'commit'>

export type ImportState = {
  readonly choices: ImportChoices
  /** The last preview that succeeded; stays on screen while the next one is made. */
  readonly preview: ImportPreview | null
  readonly previewJob: Job<'imports', 'preview'>
  readonly commitJob: Job<'imports', 'commit'>
  readonly choose: (changed: Partial<Omit<ImportChoices, 'token'>>) => void
  /** A question that was answered stays, so that the answer can be changed. */
  readonly answered: readonly Question[]
  readonly answer: (question: Question, answer: Answer) => void
  /** Previews once more, for instance after a cancel. */
  readonly again: () => void
  readonly commit: () => void
}

export function useImport(token: string): ImportState {
  const [choices, setChoices] = useState<ImportChoices>({ token })
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [answered, setAnswered] = useState<readonly Question[]>([])
  const previewJob = useJob('imports', 'preview')
  const commitJob = useJob('imports', 'commit')
  const { run } = previewJob
  // The preview is a long job that follows the choices, not a read that a cache could answer.
  useEffect(() => {
    void run(choices).then((made) => made && setPreview(made))
  }, [run, choices])
  return useMemo(
    () => ({
      choices,
      preview,
      previewJob,
      commitJob,
      choose: (changed) => setChoices((now) => ({ ...now, ...changed })),
      answered,
      answer: (question, answer) => {
        setAnswered((now) => [...now.filter(({ key }) => key !== question.key), question])
        setChoices((now) => ({ ...now, answers: { ...now.answers, [question.key]: answer } }))
      },
      again: () => setChoices((now) => ({ ...now })),
      commit: () => void commitJob.run(choices),
    }),
    [choices, preview, answered, previewJob, commitJob],
  )
}
