export { schoolsHandlers } from './handlers.ts'
