/** Questions that the line leaves open, and what each of their answers would mean. */
import type { SessionType } from '../session-types.ts'
import type { Choice, HeadValues, NamedTeacher, PartKind, Question } from './model.ts'
import type { Word } from './words.ts'

/** A choice with what it means for the head; without a kind it ends the head. */
export type Option = Choice & {
  readonly kind: PartKind | null
  readonly values: Partial<HeadValues>
}

export const noteOption: Option = {
  id: 'note',
  label: 'Part of the note',
  detail: '',
  kind: null,
  values: {},
}

/** @param before who takes part already. */
export const teacherOption = (
  { id, givenName, familyName }: NamedTeacher,
  before: readonly number[],
): Option => ({
  id: `teacher:${id}`,
  label: `${givenName} ${familyName}`,
  detail: 'Teacher',
  kind: 'teacher',
  values: { teacherIds: [...before, id] },
})

export const typeOption = (type: SessionType): Option => ({
  id: `type:${type}`,
  label: type,
  detail: 'Session',
  kind: 'type',
  values: { type },
})

/** The label is the day itself; whoever shows it writes it out. */
export const dayOption = (heldOn: string): Option => ({
  id: 'day',
  label: heldOn,
  detail: 'Date',
  kind: 'day',
  values: { heldOn },
})

export const minutesOption = (minutes: number): Option => ({
  id: 'minutes',
  label: `${minutes} min`,
  detail: 'Length',
  kind: 'minutes',
  values: { minutes },
})

/** The key is what was typed, so that an answer holds while the rest of the line changes. */
export function questionAbout(
  words: readonly Word[],
  { prompt, choices }: Pick<Question, 'prompt' | 'choices'>,
): Question {
  const from = words[0]?.from ?? 0
  const key = words.map(({ text }) => text).join(' ')
  return { key, from, to: words.at(-1)?.to ?? from, prompt, choices }
}
