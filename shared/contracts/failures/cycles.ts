/** Failures of cycles, phases, goals and action steps. */
import { text, type FailureTexts } from './failure-text.ts'

export const cyclesFailures: FailureTexts = {
  CYCLE_MISSING: () => ({
    sentence: 'This cycle is no longer there.',
    wayForward: 'Undo its removal, or go back to the list of cycles.',
  }),
  PHASE_MISSING: () => ({
    sentence: 'This phase is no longer in the cycle.',
    wayForward: 'Look at its phases as they are now, and try again.',
  }),
  PHASE_BEGAN_LATER: ({ phase, startsOn }) => ({
    sentence: `${text(phase)} began later, on ${text(startsOn)}.`,
    wayForward: `Change the days of ${text(phase)} on the page of the cycle first, or choose a later day.`,
  }),
  PHASE_DAYS: ({ why }) => ({
    sentence: `These days do not fit: ${text(why)}`,
    wayForward: 'Choose other days. Nothing was changed.',
  }),
  LOOK_FOR_MISSING: () => ({
    sentence: 'This look-for is no longer in the cycle.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  MODEL_EXISTS: ({ name }) => ({
    sentence: `There is a coaching model called ${text(name)} already.`,
    wayForward: 'Choose it from the list, or give yours another name.',
  }),
  MODEL_MISSING: () => ({
    sentence: 'This coaching model is no longer there.',
    wayForward: 'Undo its removal, or make a new one.',
  }),
  PHASE_TWICE: ({ phase }) => ({
    sentence: `${text(phase)} stands in the list twice.`,
    wayForward: 'A board has one column for each phase, so give one of them another name.',
  }),
  GOAL_MISSING: () => ({
    sentence: 'This goal is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  POINT_MISSING: () => ({
    sentence: 'This data point is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  STEP_MISSING: () => ({
    sentence: 'This action step is no longer there.',
    wayForward: 'It was removed meanwhile; undo brings it back.',
  }),
}
