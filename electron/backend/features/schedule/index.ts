export { scheduleHandlers } from './handlers.ts'
