/** The standards calls of the contract. */
import type { standardsContract } from '#shared/contracts/standards.ts'
import { findStandards } from '#shared/domain/find-standards.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { browseStandards, foundOf, standardPageOf } from './browse.ts'
import { crosswalkOf, matchStandards } from './crosswalk.ts'
import { removeList, renameList, standardLists } from './lists.ts'
import { marksOf } from './marks.ts'
import { importList } from './store-list.ts'

export function standardsHandlers(backend: Backend): FeatureHandlers<typeof standardsContract> {
  return {
    find: async (wish) => {
      const standards = await standardsOf(backend.workspace().read)
      return findStandards(standards, wish).map((one) => foundOf(one, standards))
    },
    browse: (which) => browseStandards(backend.workspace().read, which),
    standard: (which) => standardPageOf(backend.workspace().read, which),
    marks: ({ scope }) => marksOf(backend.workspace().read, scope),
    lists: () => standardLists(backend.workspace().read),
    preview: ({ token, name }, call) =>
      importList(backend.workspace(), backend.files.path(token, 'open'), {
        ...call,
        ...{ name, isDryRun: true },
      }),
    commit: ({ token, name }, call) =>
      importList(backend.workspace(), backend.files.path(token, 'open'), { ...call, name }),
    rename: (input) => renameList(backend.workspace(), input),
    removeList: ({ id }) => removeList(backend.workspace(), id),
    crosswalk: ({ listId }) => crosswalkOf(backend.workspace().read, listId),
    match: ({ decisions }) => matchStandards(backend.workspace(), decisions),
  }
}
