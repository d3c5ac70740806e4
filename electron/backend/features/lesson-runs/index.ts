/** What lessons in the room offer to the contract and to debriefs. */
export { lessonRunsHandlers } from './handlers.ts'
export { readRun } from './read-run.ts'
