/** Failures of observations and of sets of look-fors. */
import type { FailureTexts } from './failure-text.ts'

export const observationsFailures: FailureTexts = {
  OBSERVATION_MISSING: () => ({
    sentence: 'This observation is no longer there.',
    wayForward: 'Undo its removal, or go back to the list.',
  }),
  OBSERVATION_ROW_MISSING: () => ({
    sentence: 'This line is no longer in the observation.',
    wayForward: 'Undo its removal, or write it again.',
  }),
  OBSERVATION_NEEDS_TEACHER: () => ({
    sentence: 'An observation is of somebody’s class.',
    wayForward: 'Choose the teacher first.',
  }),
  OBSERVATION_NOT_STARTED: () => ({
    sentence: 'The clock of this observation was never started.',
    wayForward: 'Start it, or log the visit as a session.',
  }),
  LOOK_FOR_SET_MISSING: () => ({
    sentence: 'This set of look-fors is no longer there.',
    wayForward: 'Undo its removal, or choose another one.',
  }),
  LOOK_FOR_MISSING: () => ({
    sentence: 'This look-for is no longer in the set.',
    wayForward: 'Undo its removal, or add it again.',
  }),
}
