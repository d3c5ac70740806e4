/** Views, filters and sums of the caseload. Pure. */
import type { z } from 'zod'
import type { school, TeacherRow } from '#shared/contracts/caseload.ts'

export type School = z.infer<typeof school>

export const nameOf = (teacher: Pick<TeacherRow, 'givenName' | 'familyName'>): string =>
  `${teacher.givenName} ${teacher.familyName}`

export type CaseloadView = 'all' | 'cycle' | 'late'

export const isInView: Readonly<Record<CaseloadView, (teacher: TeacherRow) => boolean>> = {
  all: () => true,
  cycle: (teacher) => teacher.cycle !== null,
  late: (teacher) => teacher.isPastCadence,
}

export const viewOf = (text: string | null): CaseloadView =>
  text === 'cycle' || text === 'late' ? text : 'all'

export type CaseloadFilter = { readonly school: string; readonly grade: string }

/** An empty choice lets all through. */
export const fitsFilter = (teacher: TeacherRow, { school, grade }: CaseloadFilter): boolean =>
  (school === '' || teacher.schools.some(({ name }) => name === school)) &&
  (grade === '' || teacher.grades.includes(grade))

/** What the filter box looks through. */
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

/** `grades 3–5`, `urban`, `Title I`: what is known of the school and of the teachers shown. */
export function schoolNote(
  name: string,
  schools: readonly School[],
  teachers: readonly TeacherRow[],
): readonly string[] {
  const found = schools.find((candidate) => candidate.name === name)
  const grades = sortedGrades(teachers)
  const span =
    grades.length > 1 ? `grades ${grades[0]}–${grades.at(-1)}` : grades.map((g) => `grade ${g}`)
  return [span, found?.setting ?? '', found?.titleI ? 'Title I' : ''].flat().filter(Boolean)
}
