/** Failures of lesson plans and their versions. */
import type { FailureTexts } from './failure-text.ts'

export const lessonsFailures: FailureTexts = {
  LESSON_MISSING: () => ({
    sentence: 'This lesson is no longer there.',
    wayForward: 'Undo its removal, or go back to the library.',
  }),
  LESSON_ROW_MISSING: () => ({
    sentence: 'This row is no longer in the lesson.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  LESSON_VERSION_MISSING: () => ({
    sentence: 'This version is no longer there.',
    wayForward: 'Look at the versions as they are now, and try again.',
  }),
}
