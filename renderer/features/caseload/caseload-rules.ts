/** Names, order and sums of the caseload. Pure. */
import type { z } from 'zod'
import type { school, TeacherRow } from '#shared/contracts/caseload.ts'

export type School = z.infer<typeof school>

export const nameOf = (teacher: Pick<TeacherRow, 'givenName' | 'familyName'>): string =>
  `${teacher.givenName} ${teacher.familyName}`

/** What the search box looks through. */
export const searchText = (teacher: TeacherRow): string =>
  [
    nameOf(teacher),
    ...teacher.courses,
    ...teacher.tags,
    ...teacher.schools.map(({ name }) => name),
    teacher.cycle?.title ?? '',
    teacher.cycle?.phase ?? '',
  ].join(' ')

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0)

const byGrade = new Intl.Collator('en-US', { numeric: true })
/** K before 1, then as numbers. */
export const sortedGrades = (teachers: readonly TeacherRow[]): readonly string[] =>
  [...new Set(teachers.flatMap(({ grades }) => grades))].toSorted((a, b) =>
    byGrade.compare(a === 'K' ? '0' : a, b === 'K' ? '0' : b),
  )

/** `7 teachers`, `grades 3–5`, `urban`, `Title I`: what is known of the school and of the teachers shown. */
export function schoolNote(
  found: School | undefined,
  teachers: readonly TeacherRow[],
): readonly string[] {
  const grades = sortedGrades(teachers)
  const span =
    grades.length > 1 ? `grades ${grades[0]}–${grades.at(-1)}` : grades.map((g) => `grade ${g}`)
  return [span, found?.setting ?? '', found?.titleI ? 'Title I' : ''].flat().filter(Boolean)
}

/** `fractions, number sense` as typed: each tag once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

const mostDays = 365

/** A sentence when the text is no number of days that a contact can be agreed for, else null. */
export function cadenceProblem(text: string): string | null {
  const days = Number(text)
  const isFine = text.trim() === '' || (Number.isInteger(days) && days >= 1 && days <= mostDays)
  return isFine ? null : `Give whole days from 1 to ${mostDays}, or leave it empty.`
}
