export { viewsHandlers } from './handlers.ts'
