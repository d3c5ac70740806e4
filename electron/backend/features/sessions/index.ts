/** What sessions offer to the contract and to the command line. */
export { sessionsHandlers } from './handlers.ts'
