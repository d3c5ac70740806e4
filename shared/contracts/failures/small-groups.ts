/** Failures of small groups for instruction. */
import { text, type FailureTexts } from './failure-text.ts'

export const smallGroupsFailures: FailureTexts = {
  TOO_MANY_STUDENTS: ({ students, most }) => ({
    sentence: `${Number(students).toLocaleString('en-US')} students are too many for small groups on one board.`,
    wayForward: `Choose a class, a teacher or a grade with at most ${text(most)} students.`,
  }),
  GROUP_SET_MISSING: () => ({
    sentence: 'These small groups are no longer kept.',
    wayForward: 'Undo their removal, or propose groups again.',
  }),
  GROUP_MISSING: () => ({
    sentence: 'This group is no longer there.',
    wayForward: 'Look at the groups as they are now, and try again.',
  }),
  MEMBER_MISSING: () => ({
    sentence: 'This student is not part of these groups.',
    wayForward: 'Propose the groups again to take new students in.',
  }),
}
