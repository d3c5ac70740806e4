export { timeHandlers } from './handlers.ts'
