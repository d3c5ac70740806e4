/** Failures of schools and their calendars. */
import { list, text, type FailureTexts } from './failure-text.ts'

export const schoolsFailures: FailureTexts = {
  SCHOOL_EXISTS: ({ name }) => ({
    sentence: `${text(name)} is in the caseload already.`,
    wayForward: 'Choose it from the list, or type another name.',
  }),
  SCHOOL_MISSING: () => ({
    sentence: 'This school is no longer there.',
    wayForward: 'Undo its removal, or choose another one.',
  }),
  SCHOOL_IN_USE: ({ name, uses }) => ({
    sentence: `${text(name)} cannot be removed: ${list(uses)} refer to it.`,
    wayForward: 'Archive it instead: it is no longer offered then, and nothing is lost.',
  }),
  CALENDAR_REFUSED: ({ sentence }) => ({ sentence: text(sentence), wayForward: '' }),
  ENTRY_MISSING: () => ({
    sentence: 'This entry is no longer there.',
    wayForward: 'It was removed meanwhile; undo brings it back.',
  }),
  DAY_OFF: ({ day, name }) => ({
    sentence: `${text(name)}: ${text(day)} is a day off.`,
    wayForward: 'Choose another day, or set the date in the session itself.',
  }),
}
