/** The choices of a record in words, and what its fields accept. Pure. */
import type { Assignment, TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { formatFullDay } from '#renderer/ui/format.ts'

export const statusChoices = [
  { value: 'active', label: 'Active' },
  { value: 'paused', label: 'Paused' },
  { value: 'left', label: 'Left' },
] as const

export const enrolledChoices = [
  { value: 'volunteered', label: 'Volunteered' },
  { value: 'asked', label: 'Was asked' },
  { value: 'assigned', label: 'Was assigned' },
] as const

export const nameProblem = (name: string): string | null =>
  name.trim() === '' ? 'A name is needed' : name.trim().length > 80 ? 'At most 80 letters' : null

/** Close to what the backend accepts, so that nearly every slip is seen while typing. */
export const emailProblem = (email: string): string | null =>
  email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim())
    ? null
    : 'An address such as name@school.org'

export type AssignmentState = 'ended' | 'now' | 'ahead'

export function assignmentState(
  { startsOn, endsOn }: Pick<Assignment, 'startsOn' | 'endsOn'>,
  today: string,
): AssignmentState {
  if (startsOn > today) return 'ahead'
  return endsOn !== null && endsOn < today ? 'ended' : 'now'
}

/** `since Aug 18, 2025`, `Aug 18, 2025 to Jan 4, 2026` */
export const assignmentDays = ({ startsOn, endsOn }: Pick<Assignment, 'startsOn' | 'endsOn'>) =>
  endsOn === null
    ? `since ${formatFullDay(startsOn)}`
    : `${formatFullDay(startsOn)} to ${formatFullDay(endsOn)}`

export const fullName = (teacher: Pick<TeacherRecord, 'givenName' | 'familyName'>): string =>
  `${teacher.givenName} ${teacher.familyName}`
