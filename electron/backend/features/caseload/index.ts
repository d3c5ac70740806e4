export { caseloadHandlers } from './handlers.ts'
