/**
 * What a professional learning community starts from: its four questions, norms and roles. In our own
 * words; the questions after DuFour, DuFour, Eaker and Many, "Learning by Doing".
 */
import { type SessionType } from '../session-types.ts'

/** Sessions that a team holds together, with an agenda. */
export const teamMeetings = ['PLC', 'Data meeting'] as const satisfies readonly SessionType[]

/** One a line, as a coach would type them; those without minutes share the meeting. */
export const usualItems = [
  '5 Norms, roles, and what we said we would do',
  'What do we want every student to understand?',
  'How do we know what they understand now?',
  'What do we do for those who are not there yet?',
  'What do we do for those who are there already?',
  '5 Who does what by when',
].join('\n')

export const usualNorms = [
  'Students’ thinking first, solutions second.',
  'We speak of what we see, and of our students as ours.',
  'We decide something, and write down who does it.',
].join('\n')

/** `Role: who`; the name is left to write in. */
export const usualRoles = ['Facilitator:', 'Timekeeper:', 'Recorder:'].join('\n')

export const plcSource = 'Four questions after DuFour, DuFour, Eaker and Many, Learning by Doing.'
