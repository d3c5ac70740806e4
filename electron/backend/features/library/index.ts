/** The library calls of the contract. */
import type { libraryContract } from '#shared/contracts/library.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { addEntry, removeEntry, tagEntry, updateEntry } from './change.ts'
import { libraryEntries, libraryEntryOf } from './entries.ts'

export { libraryEntries } from './entries.ts'

export const libraryHandlers = (backend: Backend): FeatureHandlers<typeof libraryContract> => ({
  entries: () => libraryEntries(backend.workspace().read),
  entry: ({ key }) => libraryEntryOf(backend.workspace().read, key),
  add: (entry) => addEntry(backend.workspace(), entry),
  update: (input) => updateEntry(backend.workspace(), input),
  remove: (input) => removeEntry(backend.workspace(), input),
  tag: (input) => tagEntry(backend.workspace(), input),
})
