/** What lesson plans offer to the contract, to standards, lessons in the room, debriefs and reports. */
export { measuredStandards } from './evidence.ts'
export { lessonsHandlers } from './handlers.ts'
export { followNextTry } from './next-try.ts'
export { readLesson } from './read-lesson.ts'
export { keepVersion } from './versions.ts'
export { lessonsWithWords } from './words.ts'
