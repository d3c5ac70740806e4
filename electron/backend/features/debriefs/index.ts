/** What debriefs offer to the contract. */
export { debriefsHandlers } from './handlers.ts'
