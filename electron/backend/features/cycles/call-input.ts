/** What each call of the cycles contract gets. */
import type { z } from 'zod'
import type { cyclesContract } from '#shared/contracts/cycles.ts'

export type Input<Name extends keyof typeof cyclesContract> = z.output<
  (typeof cyclesContract)[Name]['input']
>
