/** The cycles calls of the contract. */
import type { cyclesContract } from '#shared/contracts/cycles.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { closeCycle, removeCycle, reopenCycle, updateCycle } from './change-cycle.ts'
import { addMembers, removeMember, updateMember } from './change-members.ts'
import { cyclePage } from './cycle-page.ts'
import { listCycles } from './cycle-rows.ts'
import { addLookFors, moveLookFor, removeLookFor, updateLookFor } from './look-fors.ts'
import { listModels, removeModel, saveModel } from './models.ts'
import { moveCycle, redatePhase, setPhases } from './phases.ts'
import { startCycle } from './start-cycle.ts'

export function cyclesHandlers(backend: Backend): FeatureHandlers<typeof cyclesContract> {
  return {
    list: async ({ status }) => {
      const workspace = backend.workspace()
      const cycles = await listCycles(workspace.read, await todayIn(workspace))
      return status === undefined ? cycles : cycles.filter((cycle) => cycle.status === status)
    },
    cycle: async ({ id }) => {
      const workspace = backend.workspace()
      return cyclePage(workspace.read, { id, today: await todayIn(workspace) })
    },
    start: (input) => startCycle(backend.workspace(), input),
    update: (input) => updateCycle(backend.workspace(), input),
    moveToPhase: (input) => moveCycle(backend.workspace(), input),
    redatePhase: (input) => redatePhase(backend.workspace(), input),
    setPhases: (input) => setPhases(backend.workspace(), input),
    addMembers: (input) => addMembers(backend.workspace(), input),
    removeMember: (input) => removeMember(backend.workspace(), input),
    updateMember: (input) => updateMember(backend.workspace(), input),
    close: (input) => closeCycle(backend.workspace(), input),
    reopen: (input) => reopenCycle(backend.workspace(), input),
    remove: (input) => removeCycle(backend.workspace(), input),
    addLookFors: (input) => addLookFors(backend.workspace(), input),
    updateLookFor: (input) => updateLookFor(backend.workspace(), input),
    moveLookFor: (input) => moveLookFor(backend.workspace(), input),
    removeLookFor: (input) => removeLookFor(backend.workspace(), input),
    models: () => listModels(backend.workspace().read),
    saveModel: (input) => saveModel(backend.workspace(), input),
    removeModel: (input) => removeModel(backend.workspace(), input),
  }
}
