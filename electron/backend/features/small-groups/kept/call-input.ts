/** What a call of the contract is given. */
import type { z } from 'zod'
import type { smallGroupsContract } from '#shared/contracts/small-groups.ts'

export type Input<Name extends keyof typeof smallGroupsContract> = z.output<
  (typeof smallGroupsContract)[Name]['input']
>
