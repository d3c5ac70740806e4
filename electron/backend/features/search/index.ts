/** The search call of the contract. */
import type { searchContract } from '#shared/contracts/search.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { find } from './find.ts'

export const searchHandlers = (backend: Backend): FeatureHandlers<typeof searchContract> => ({
  find: async ({ words }) => [...(await find(backend.workspace().read, words))],
})
