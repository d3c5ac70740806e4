/** What reports offer to the contract and the command line. */
export { reportsHandlers } from './handlers.ts'
export { readTemplate } from './template/read-template.ts'
export { saveTables } from './tables/save-tables.ts'
export { reportKinds } from './kinds.ts'
export { previewReport, writeReport, type WrittenReport } from './write-report.ts'
