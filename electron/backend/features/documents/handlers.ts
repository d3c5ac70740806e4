/** The documents calls of the contract. */
import type { documentsContract } from '#shared/contracts/documents.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { addDocuments } from './add.ts'
import { removeDocument, updateDocument } from './change.ts'
import { listDocuments } from './list.ts'
import { openDocument, saveCopy } from './take-out.ts'

export const documentsHandlers = (backend: Backend): FeatureHandlers<typeof documentsContract> => ({
  list: (choice) => listDocuments(backend.workspace(), choice),
  add: (input, call) => addDocuments(backend, input, call),
  open: ({ id }) => openDocument(backend, id),
  saveCopy: (input, call) => saveCopy(backend, input, call),
  update: (input) => updateDocument(backend.workspace(), input),
  remove: ({ id }) => removeDocument(backend.workspace(), id),
})
