/** Failures in the room. */
import type { FailureTexts } from './failure-text.ts'

export const lessonRunsFailures: FailureTexts = {
  LESSON_RUN_MISSING: () => ({
    sentence: 'This teaching of the lesson is no longer there.',
    wayForward: 'Undo its removal, or go back to the lesson.',
  }),
  RUN_PART_MISSING: () => ({
    sentence: 'This part of the chart is no longer there.',
    wayForward: 'Look at the chart as it is now, and try again.',
  }),
  ROW_ANTICIPATED: () => ({
    sentence: 'What the plan anticipated stays in the chart, seen or not.',
    wayForward: 'Take back its marks instead.',
  }),
}
