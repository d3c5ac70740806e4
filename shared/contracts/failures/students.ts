/** Failures of changing students. */
import { text, type FailureTexts } from './failure-text.ts'

export const studentsFailures: FailureTexts = {
  ENDS_BEFORE: () => ({
    sentence: 'The last day is before the first.',
    wayForward: 'Correct one of the two.',
  }),
  GROUP_TAKEN: ({ attribute, startsOn }) => ({
    sentence: `${text(attribute)} from ${text(startsOn)} on is there already.`,
    wayForward: 'Change that one, or begin on another day.',
  }),
  SAME_STUDENT: () => ({
    sentence: 'This is one and the same record.',
    wayForward: 'Choose another one.',
  }),
  NOTHING_CHOSEN: () => ({
    sentence: 'Nothing is chosen.',
    wayForward: 'Choose at least one test or id that belongs to somebody else.',
  }),
  SITTING_TAKEN: ({ tests }) => ({
    sentence: `That student has ${Array.isArray(tests) ? tests.map(text).join(', ') : 'such a test'} already.`,
    wayForward: 'Move it to a new record, or merge the two and choose which test is kept.',
  }),
}
