/** One report in the making: what is chosen for it, and its preview, made again at each change. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { onBackendChange } from '#renderer/app/backend.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { CallInput, Job } from '#renderer/app/backend-hooks.ts'
import { useDocument } from './use-document.ts'
import type { DocumentState } from './use-document.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'

/** What a kind asks for; how its document looks is asked of every kind alike. */
export type ReportInput = CallInput<'reports', 'preview'>

export type Report = {
  /** With what was chosen for the document. */
  readonly input: ReportInput
  readonly document: DocumentState
  /** The last one that was made, also while a newer one is on its way. */
  readonly preview: ReportPreview | null
  readonly job: Job<'reports', 'preview'>
  readonly again: () => void
}

/**
 * @param asked the same object as long as no choice changes
 * @param given how the document looks, where that is not what was last chosen for the kind
 */
export function useReport(asked: ReportInput, given?: DocumentState): Report {
  const remembered = useDocument(asked.kind)
  const document = given ?? remembered
  const { chosen, isReady } = document
  const input = useMemo((): ReportInput => ({ ...asked, ...chosen }), [asked, chosen])
  const [preview, setPreview] = useState<ReportPreview | null>(null)
  const job = useJob('reports', 'preview')
  const { run } = job
  const make = useCallback(
    () => void (isReady && run(input).then((made) => made && setPreview(made))),
    [run, input, isReady],
  )
  // Long work that follows the choices, not a read that a cache could answer.
  useEffect(make, [make])
  // The coach's own words, also when undo takes some back.
  useEffect(
    () =>
      onBackendChange(({ tables }) => {
        if (tables.includes('reportText')) make()
      }),
    [make],
  )
  return { input, document, preview, job, again: make }
}
