/** The calls of the day. */
import type { todayContract } from '#shared/contracts/today.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { dueOf, overviewOf } from './overview.ts'

export function todayHandlers(backend: Backend): FeatureHandlers<typeof todayContract> {
  return {
    overview: async () => {
      const workspace = backend.workspace()
      return overviewOf(workspace.read, await todayIn(workspace))
    },
    due: async () => {
      const workspace = backend.workspace()
      return dueOf(workspace.read, await todayIn(workspace))
    },
  }
}
