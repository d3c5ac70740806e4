/** What lesson plans offer to the contract, to lessons in the room, debriefs and reports. */
export { lessonsHandlers } from './handlers.ts'
export { followNextTry } from './next-try.ts'
export { readLesson } from './read-lesson.ts'
