export { importsHandlers } from './handlers.ts'
export { importFile, type ImportOutcome } from './import-file.ts'
