/** What lesson plans offer to the contract. */
export { lessonsHandlers } from './handlers.ts'
