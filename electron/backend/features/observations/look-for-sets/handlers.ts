/** The calls for sets of look-fors. */
import type { lookForSetCalls } from '#shared/contracts/observations/look-for-sets.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../../context.ts'
import { builtInLookFors } from './built-in.ts'
import { readLookForFile } from './read-file.ts'
import { addLines, moveLine, removeLine, updateLine } from './set-lines.ts'
import { addSets, ownSets, removeSet, updateSet } from './sets.ts'

export function lookForSetHandlers(backend: Backend): FeatureHandlers<typeof lookForSetCalls> {
  return {
    lookForSets: async () => ({
      own: await ownSets(backend.workspace().read),
      builtIn: [...(await builtInLookFors(backend))],
    }),
    addLookForSets: (input) => addSets(backend.workspace(), input),
    updateLookForSet: (input) => updateSet(backend.workspace(), input),
    removeLookForSet: ({ id }) => removeSet(backend.workspace(), id),
    addSetLines: (input) => addLines(backend.workspace(), input),
    updateSetLine: (input) => updateLine(backend.workspace(), input),
    moveSetLine: (input) => moveLine(backend.workspace(), input),
    removeSetLine: (input) => removeLine(backend.workspace(), input),
    readLookForFile: ({ file }, call) => readLookForFile(backend.files.path(file, 'open'), call),
  }
}
