/** What each call of the contract gets. */
import type { z } from 'zod'
import type { lessonRunsContract } from '#shared/contracts/lesson-runs.ts'

export type Input<Name extends keyof typeof lessonRunsContract> = z.output<
  (typeof lessonRunsContract)[Name]['input']
>
export type Output<Name extends keyof typeof lessonRunsContract> = z.input<
  (typeof lessonRunsContract)[Name]['output']
>
