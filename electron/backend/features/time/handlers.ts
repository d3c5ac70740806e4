/** The time calls of the contract. */
import type { timeContract } from '#shared/contracts/time.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { listCategories, saveCategories } from './categories.ts'
import { sessionsBehind, summaryOf } from './summary.ts'

export const timeHandlers = (backend: Backend): FeatureHandlers<typeof timeContract> => ({
  terms: () =>
    backend
      .workspace()
      .read.selectFrom('term')
      .select(['name', 'startsOn as from', 'endsOn as to'])
      .distinct()
      .orderBy('startsOn')
      .orderBy('name')
      .execute(),
  categories: () => listCategories(backend.workspace().read),
  weeklyPlan: async () => {
    const { plannedMinutesPerWeek } = await backend
      .workspace()
      .read.selectFrom('workspaceInfo')
      .select('plannedMinutesPerWeek')
      .executeTakeFirstOrThrow()
    return { minutesPerWeek: plannedMinutesPerWeek }
  },
  saveCategories: (input) => saveCategories(backend.workspace(), input),
  summary: async (period) => {
    const workspace = backend.workspace()
    return summaryOf(workspace.read, period, { today: await todayIn(workspace) })
  },
  sessions: ({ period, slice }) => sessionsBehind(backend.workspace().read, period, slice),
})
