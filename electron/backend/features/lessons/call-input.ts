/** What each call of the lessons contract gets. */
import type { z } from 'zod'
import type { lessonsContract } from '#shared/contracts/lessons.ts'

export type Input<Name extends keyof typeof lessonsContract> = z.output<
  (typeof lessonsContract)[Name]['input']
>
export type Output<Name extends keyof typeof lessonsContract> = z.input<
  (typeof lessonsContract)[Name]['output']
>
