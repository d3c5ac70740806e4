/**
 * A session in one line. What was understood of it, part by part: every character belongs to exactly
 * one part, and what can be read in more than one way is a question, never a guess.
 */
import type { SessionMode, SessionType } from '../session-types.ts'

export type QuickLogContext = {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly teachers: readonly NamedTeacher[]
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  /** Choices that were made for questions: the key of the question, and the id of the choice. */
  readonly answers?: Readonly<Record<string, string>>
}

export type NamedTeacher = {
  readonly id: number
  readonly givenName: string
  readonly familyName: string
}

export type PartKind =
  | 'teacher'
  | 'type'
  | 'minutes'
  | 'preparation'
  | 'travel'
  | 'time'
  | 'day'
  | 'mode'
  | 'school'
  | 'note'
  | 'private'
  | 'step'
  | 'question'
  /** Blanks, commas, `and`, `note:` and the like. */
  | 'between'

/** `from` is inside, `to` is not, as in `slice`. */
export type Part = { readonly kind: PartKind; readonly from: number; readonly to: number }

export type Choice = { readonly id: string; readonly label: string; readonly detail: string }

/** Nothing is logged while one of these is open. */
export type Question = {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly prompt: string
  readonly choices: readonly Choice[]
}

export type QuickStep = {
  readonly text: string
  readonly owner: 'coach' | 'teacher'
  /** Named in the step; null: whoever takes part. */
  readonly teacherId: number | null
  readonly dueOn: string | null
  readonly checkBackOn: string | null
}

export type QuickLog = HeadValues & {
  readonly parts: readonly Part[]
  readonly questions: readonly Question[]
  readonly sharedNote: string
  readonly privateNote: string
  readonly steps: readonly QuickStep[]
}

/** What stands before the note. Null: not said. */
export type HeadValues = {
  readonly teacherIds: readonly number[]
  readonly type: SessionType | null
  readonly minutes: number | null
  readonly preparationMinutes: number | null
  readonly travelMinutes: number | null
  readonly startsAt: string | null
  readonly heldOn: string | null
  readonly mode: SessionMode | null
  readonly schoolId: number | null
}

export const emptyHead: HeadValues = {
  teacherIds: [],
  type: null,
  minutes: null,
  preparationMinutes: null,
  travelMinutes: null,
  startsAt: null,
  heldOn: null,
  mode: null,
  schoolId: null,
}
