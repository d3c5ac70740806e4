/** The calls of small groups: proposing reads, keeping and adjusting write one undo step each. */
import type { smallGroupsContract } from '#shared/contracts/small-groups.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { dissolveGroup, joinGroups, lockStudents, moveStudents, splitGroup } from './kept/adjust.ts'
import { removeSet, renameSet, updateGroup } from './kept/change-set.ts'
import { keepSet } from './kept/keep.ts'
import { proposeAgain } from './kept/propose-again.ts'
import { keptBoard, listSets } from './kept/read-set.ts'
import { proposedBoard } from './proposal.ts'
import { recheckSet } from './recheck/recheck.ts'

export function smallGroupsHandlers(backend: Backend): FeatureHandlers<typeof smallGroupsContract> {
  return {
    propose: (choices) => proposedBoard(backend.workspace().read, choices),
    sets: (which) => listSets(backend.workspace().read, which),
    set: async ({ id }) => {
      const workspace = backend.workspace()
      return keptBoard(workspace.read, { id, today: await todayIn(workspace) })
    },
    keep: (input) => keepSet(backend.workspace(), input),
    rename: (input) => renameSet(backend.workspace(), input),
    remove: (input) => removeSet(backend.workspace(), input),
    move: (input) => moveStudents(backend.workspace(), input),
    lock: (input) => lockStudents(backend.workspace(), input),
    updateGroup: (input) => updateGroup(backend.workspace(), input),
    split: (input) => splitGroup(backend.workspace(), input),
    join: (input) => joinGroups(backend.workspace(), input),
    dissolve: (input) => dissolveGroup(backend.workspace(), input),
    proposeAgain: (input) => proposeAgain(backend.workspace(), input),
    recheck: (input) => recheckSet(backend.workspace().read, input),
  }
}
