/** What small groups offer to the contract, to lesson plans, to reports and to the command line. */
export { smallGroupsHandlers } from './handlers.ts'
export { keptBoard } from './kept/read-set.ts'
export { proposedBoard } from './proposal.ts'
