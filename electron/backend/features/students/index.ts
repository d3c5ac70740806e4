export { studentsHandlers } from './handlers.ts'
