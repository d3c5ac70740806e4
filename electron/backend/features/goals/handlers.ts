/** The goals calls of the contract. */
import type { goalsContract } from '#shared/contracts/goals.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import {
  addGoal,
  addPoint,
  removeGoal,
  removePoint,
  takeIntoCycle,
  updateGoal,
  updatePoint,
} from './changes.ts'
import { listGoals, listPriorities } from './goals.ts'

export const goalsHandlers = (backend: Backend): FeatureHandlers<typeof goalsContract> => ({
  list: async (which) => {
    const workspace = backend.workspace()
    return listGoals(workspace.read, which, await todayIn(workspace))
  },
  priorities: () => listPriorities(backend.workspace().read),
  add: (input) => addGoal(backend.workspace(), input),
  update: (input) => updateGoal(backend.workspace(), input),
  remove: (input) => removeGoal(backend.workspace(), input),
  takeIntoCycle: (input) => takeIntoCycle(backend.workspace(), input),
  addPoint: (input) => addPoint(backend.workspace(), input),
  updatePoint: (input) => updatePoint(backend.workspace(), input),
  removePoint: (input) => removePoint(backend.workspace(), input),
})
