export { caseloadFileHandlers } from './handlers.ts'
export { bringIn } from './bring-in.ts'
export { saveCaseload } from './save.ts'
