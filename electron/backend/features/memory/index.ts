export { memoryHandlers } from './handlers.ts'
