/** The caseload file calls of the contract. */
import type { caseloadFileContract } from '#shared/contracts/caseload-file.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { bringIn } from './bring-in.ts'
import { outgoing, saveCaseload } from './save.ts'

export const caseloadFileHandlers = (
  backend: Backend,
): FeatureHandlers<typeof caseloadFileContract> => ({
  preview: ({ token }, call) =>
    bringIn(backend.workspace(), backend.files.path(token, 'open'), { ...call, isDryRun: true }),
  commit: ({ token }, call) =>
    bringIn(backend.workspace(), backend.files.path(token, 'open'), call),
  outgoing: (input) => outgoing(backend.workspace(), input),
  save: ({ saveTo, reader, includeArchived }, { signal }) =>
    saveCaseload(backend.workspace(), backend.files.path(saveTo, 'save'), {
      reader,
      includeArchived,
      signal,
    }),
})
