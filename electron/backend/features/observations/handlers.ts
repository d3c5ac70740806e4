/** The observations calls of the contract. */
import type { observationsContract } from '#shared/contracts/observations.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { addObservation } from './add.ts'
import { removeObservation, updateObservation } from './change.ts'
import { endObservation, startObservation } from './clock.ts'
import { likely } from './known-from.ts'
import { listObservations } from './list.ts'
import { lookForSetHandlers } from './look-for-sets/handlers.ts'
import { addLookFors, moveLookFor, removeLookFor, updateLookFor } from './look-fors.ts'
import { readObservation } from './read-observation.ts'
import { addMark, changeLine, removeLine, removeMark, saveLine } from './script.ts'
import { addStrategy, removeStrategy, updateStrategy } from './strategies.ts'

export function observationsHandlers(
  backend: Backend,
): FeatureHandlers<typeof observationsContract> {
  return {
    list: async (only) => {
      const workspace = backend.workspace()
      return listObservations(workspace.read, only, await todayIn(workspace))
    },
    known: async (asked) => {
      const workspace = backend.workspace()
      return likely(workspace.read, { ...asked, today: await todayIn(workspace) })
    },
    observation: ({ id }) => readObservation(backend.workspace().read, id),
    add: (input) => addObservation(backend.workspace(), input),
    update: (input) => updateObservation(backend.workspace(), input),
    start: ({ id }) => startObservation(backend.workspace(), id),
    end: (input) => endObservation(backend.workspace(), input),
    remove: ({ id }) => removeObservation(backend.workspace(), id),
    saveLine: (input) => saveLine(backend.workspace(), input),
    changeLine: (input) => changeLine(backend.workspace(), input),
    removeLine: (input) => removeLine(backend.workspace(), input),
    mark: (input) => addMark(backend.workspace(), input),
    removeMark: (input) => removeMark(backend.workspace(), input),
    addLookFors: (input) => addLookFors(backend.workspace(), input),
    updateLookFor: (input) => updateLookFor(backend.workspace(), input),
    moveLookFor: (input) => moveLookFor(backend.workspace(), input),
    removeLookFor: (input) => removeLookFor(backend.workspace(), input),
    addStrategy: (input) => addStrategy(backend.workspace(), input),
    updateStrategy: (input) => updateStrategy(backend.workspace(), input),
    removeStrategy: (input) => removeStrategy(backend.workspace(), input),
    ...lookForSetHandlers(backend),
  }
}
