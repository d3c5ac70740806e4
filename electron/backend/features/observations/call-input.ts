/** What each call of the observations contract gets and gives. */
import type { z } from 'zod'
import type { observationsContract } from '#shared/contracts/observations.ts'

type Calls = typeof observationsContract
export type Input<Name extends keyof Calls> = z.output<Calls[Name]['input']>
export type Output<Name extends keyof Calls> = z.input<Calls[Name]['output']>
