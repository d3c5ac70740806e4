/** What sessions offer to the contract and to the command line. */
export { sessionsHandlers } from './handlers.ts'
export { storeLine, understandLine, type UnderstoodLine } from './quick-log.ts'
