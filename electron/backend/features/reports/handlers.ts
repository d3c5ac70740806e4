/** The report calls of the contract. */
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { reportsContract } from '#shared/contracts/reports.ts'
import type { Backend } from '../../context.ts'
import { issuedChoices, issuedNow } from './issued-again.ts'
import { previewBatch } from './batch/preview-batch.ts'
import { writeBatch } from './batch/write-batch.ts'
import { listIssued } from './issued.ts'
import { reportKinds } from './kinds.ts'
import { laidOut } from './layout/laid-out.ts'
import { notePrinted } from './printed.ts'
import { saveTables } from './tables/save-tables.ts'
import { writeWords } from './texts/kept-words.ts'
import { usualTests } from './teacher-data-profile/usual-tests.ts'
import { previewReport, writeReport } from './write-report.ts'

export function reportsHandlers(backend: Backend): FeatureHandlers<typeof reportsContract> {
  return {
    kinds: async () => [...reportKinds],
    batchPreview: (choices, call) => previewBatch(backend, choices, call),
    batchWrite: ({ choices, folder }, call) =>
      writeBatch(backend, { choices, folder: backend.files.path(folder, 'folder') }, call),
    preview: (choices, call) => previewReport(backend, choices, call),
    pages: (model) => laidOut(model, backend.workspace().folder),
    write: ({ choices, saveTo }, call) =>
      writeReport(backend, { choices, path: backend.files.path(saveTo, 'save') }, call),
    printed: (choices, call) => notePrinted(backend, choices, call),
    tables: ({ choices, saveTo }, call) =>
      saveTables(backend, { choices, path: backend.files.path(saveTo, 'save') }, call),
    writeText: ({ choices, text }) =>
      writeWords(backend.workspace(), choices, { ...text, writtenAt: backend.now().toISOString() }),
    issuedChoices: ({ id }) => issuedChoices(backend.workspace().read, id),
    issuedNow: ({ id }, call) => issuedNow(backend, id, call),
    usualTests: ({ teacherId }) => usualTests(backend.workspace().read, teacherId),
    issued: () => listIssued(backend.workspace().read),
  }
}
