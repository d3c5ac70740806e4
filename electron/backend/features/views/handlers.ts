/** The views contract, call by call. */
import type { viewsContract } from '#shared/contracts/views.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listViews } from './list.ts'
import { removeView, renameView, reorderViews, saveView, updateView } from './mutations.ts'

export const viewsHandlers = (backend: Backend): FeatureHandlers<typeof viewsContract> => ({
  list: ({ place }) => listViews(backend.workspace().read, place),
  save: (input) => saveView(backend.workspace(), input),
  rename: (input) => renameView(backend.workspace(), input),
  update: (input) => updateView(backend.workspace(), input),
  remove: (input) => removeView(backend.workspace(), input),
  reorder: (input) => reorderViews(backend.workspace(), input),
})
