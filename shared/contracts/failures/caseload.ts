/** Failures of teachers, their assignments and saved views. */
import { list, text, type FailureTexts } from './failure-text.ts'

export const caseloadFailures: FailureTexts = {
  TEACHER_MISSING: () => ({
    sentence: 'This teacher is no longer in the caseload.',
    wayForward: 'Undo the removal, or go back to the caseload.',
  }),
  NAMES_MISSING: ({ fileName, columns }) => ({
    sentence: `No column of ${text(fileName)} says who the teachers are. Nothing was stored.`,
    wayForward: `Name its columns First name and Last name, or Teacher. It has ${list(columns)}.`,
  }),
  SAME_TEACHER: () => ({
    sentence: 'A record cannot be merged with itself.',
    wayForward: 'Choose the other record of this teacher.',
  }),
  ASSIGNMENT_MISSING: () => ({
    sentence: 'This teaching assignment is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  ASSIGNMENT_EXISTS: ({ className }) => ({
    sentence: `${text(className)} is already taught by this teacher in these days.`,
    wayForward: 'Change the days, or choose another class.',
  }),
  VIEW_EXISTS: ({ name }) => ({
    sentence: `There is a view called “${text(name)}” already.`,
    wayForward: 'Give this one another name, or update that one.',
  }),
  VIEW_MISSING: () => ({
    sentence: 'This view is no longer there.',
    wayForward: 'Undo its removal, or choose another view.',
  }),
}
