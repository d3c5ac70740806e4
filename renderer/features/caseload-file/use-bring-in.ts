/** One caseload file from preview to done. */
import { useCallback, useEffect } from 'react'
import type { CallOutput, Job } from '#renderer/app/backend-hooks.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'

export type Preview = CallOutput<'caseloadFile', 'preview'>
export type Result = CallOutput<'caseloadFile', 'commit'>

export type BringInState = {
  readonly previewJob: Job<'caseloadFile', 'preview'>
  readonly commitJob: Job<'caseloadFile', 'commit'>
  readonly again: () => void
  readonly commit: () => void
}

export function useBringIn(token: string): BringInState {
  const previewJob = useJob('caseloadFile', 'preview')
  const commitJob = useJob('caseloadFile', 'commit')
  const { run } = previewJob
  const again = useCallback(() => void run({ token }), [run, token])
  // A preview follows its file; it is no read that a cache could answer.
  useEffect(again, [again])
  return { previewJob, commitJob, again, commit: () => void commitJob.run({ token }) }
}
