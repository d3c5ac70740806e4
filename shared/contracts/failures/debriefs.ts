/** Failures of debriefs. */
import type { FailureTexts } from './failure-text.ts'

export const debriefsFailures: FailureTexts = {
  DEBRIEF_MISSING: () => ({
    sentence: 'This debrief is no longer there.',
    wayForward: 'Undo its removal, or begin one from the lesson.',
  }),
  DEBRIEF_QUESTION_MISSING: () => ({
    sentence: 'This question is no longer in the debrief.',
    wayForward: 'Undo its removal, or add it again.',
  }),
}
