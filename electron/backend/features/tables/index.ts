export { tablesHandlers } from './handlers.ts'
