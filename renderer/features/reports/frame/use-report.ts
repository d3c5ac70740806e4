/** One report in the making: what is chosen for it, and its preview, made again at each change. */
import { useCallback, useEffect, useState } from 'react'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { CallInput, Job } from '#renderer/app/backend-hooks.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'

export type ReportInput = CallInput<'reports', 'preview'>

export type Report = {
  readonly input: ReportInput
  /** The last one that was made, also while a newer one is on its way. */
  readonly preview: ReportPreview | null
  readonly job: Job<'reports', 'preview'>
  readonly again: () => void
}

/** @param input the same object as long as no choice changes */
export function useReport(input: ReportInput): Report {
  const [preview, setPreview] = useState<ReportPreview | null>(null)
  const job = useJob('reports', 'preview')
  const { run } = job
  const make = useCallback(
    () => void run(input).then((made) => made && setPreview(made)),
    [run, input],
  )
  // Long work that follows the choices, not a read that a cache could answer.
  useEffect(make, [make])
  return { input, preview, job, again: make }
}
