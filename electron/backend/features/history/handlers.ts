/** Undo and redo for everything that a mutation wrote. */
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { historyContract } from '#shared/contracts/workspace.ts'
import type { Backend } from '../../context.ts'
import { historyState, redo, undo } from './undo-redo.ts'

export const historyHandlers = (backend: Backend): FeatureHandlers<typeof historyContract> => ({
  state: () => historyState(backend.workspace().read),
  undo: ({ id }) => undo(backend.workspace(), id),
  redo: () => redo(backend.workspace()),
})
