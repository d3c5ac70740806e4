/** What observations offer to the contract and to other features. */
export { observationsHandlers } from './handlers.ts'
export { listObservations } from './list.ts'
