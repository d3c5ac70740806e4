/** What cycles offer to the contract. */
export { cyclesHandlers } from './handlers.ts'
