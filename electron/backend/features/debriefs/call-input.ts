/** What each call of the contract gets. */
import type { z } from 'zod'
import type { debriefsContract } from '#shared/contracts/debriefs.ts'

export type Input<Name extends keyof typeof debriefsContract> =
  (typeof debriefsContract)[Name] extends { readonly input: infer Shape extends z.ZodType }
    ? z.output<Shape>
    : never
export type Output<Name extends keyof typeof debriefsContract> = z.input<
  (typeof debriefsContract)[Name]['output']
>
