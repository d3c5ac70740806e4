/** Rows of a caseload file as what they want of the workspace; a row with a cell that cannot be read is refused. Pure. */
import type { CaseloadProblem } from '#shared/contracts/caseload-file.ts'
import type { TeacherChanges } from '#shared/contracts/teacher-record.ts'
import type { SmallTable } from '../../files/reading/read-table.ts'
import {
  plainCell,
  readCadence,
  readDay,
  readEmail,
  readEnrolled,
  readFullName,
  readGrades,
  readStatus,
  readTags,
  readText,
  readWhole,
  type Read,
} from './cells.ts'
import type { RosterColumn } from './columns.ts'

export type WantedClass = {
  readonly school: string
  readonly course: string
  /** Else it was made of the grade. */
  readonly isCourseGiven: boolean
  readonly grade: string | null
  /** The class's own name, where the file has one. */
  readonly section: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export type WantedFields = TeacherChanges & {
  readonly givenName: string
  readonly familyName: string
}

export type WantedRow = {
  readonly row: number
  readonly fields: WantedFields
  readonly classes: readonly WantedClass[]
}

export type ReadRows = {
  readonly rows: readonly WantedRow[]
  readonly problems: readonly CaseloadProblem[]
}

/** Where a file names a school and nothing that is taught there. */
const USUAL_COURSE = 'Math'

export function readRows(table: SmallTable, columns: readonly (RosterColumn | null)[]): ReadRows {
  const rows: WantedRow[] = []
  const problems: CaseloadProblem[] = []
  for (const { row, cells } of table.rows) {
    const found = cellsOf(table, columns, { row, cells })
    const wanted = found.problems.length > 0 ? null : wantedOf(row, found, problems)
    problems.push(...found.problems)
    if (wanted) rows.push(wanted)
  }
  return { rows, problems }
}

type Values = { [Column in RosterColumn]?: string }
type Found = {
  readonly values: Values
  readonly fields: TeacherChanges
  readonly names: { readonly givenName?: string; readonly familyName?: string }
  readonly grades: readonly string[]
  readonly days: { readonly startsOn?: string; readonly endsOn?: string }
  readonly header: (column: RosterColumn) => string
  readonly problems: CaseloadProblem[]
}

function cellsOf(
  { header }: SmallTable,
  columns: readonly (RosterColumn | null)[],
  { row, cells }: SmallTable['rows'][number],
): Found {
  const values: Values = {}
  for (const [index, column] of columns.entries()) {
    const text = plainCell(cells[index] ?? '')
    if (column !== null && text !== '') values[column] = text
  }
  const problems: CaseloadProblem[] = []
  const nameOf = (column: RosterColumn): string => header[columns.indexOf(column)] ?? ''
  const take = <Value>(column: RosterColumn, read: (text: string) => Read<Value>) => {
    const text = values[column]
    if (text === undefined) return undefined
    const result = read(text)
    if ('value' in result) return result.value
    const { why } = result
    problems.push({ row, column: nameOf(column), found: text, why, outcome: 'refused' })
    return undefined
  }
  const line = (most: number) => (text: string) => readText(text, most)
  return {
    values,
    names: {
      ...take('fullName', readFullName),
      ...given('givenName', take('givenName', line(80))),
      ...given('familyName', take('familyName', line(80))),
    },
    fields: {
      ...given('email', take('email', readEmail)),
      ...given('status', take('status', readStatus)),
      ...given('contactCadenceDays', take('contactCadenceDays', readCadence)),
      ...given(
        'yearsExperience',
        take('yearsExperience', (text) => readWhole(text, [0, 70])),
      ),
      ...given('certification', take('certification', line(200))),
      ...given('enrolledHow', take('enrolledHow', readEnrolled)),
      ...given('tags', take('tags', (text) => readTags(text))?.slice()),
      ...given('supportWanted', take('supportWanted', line(20_000))),
      ...given('strengths', take('strengths', line(20_000))),
      ...given('readiness', take('readiness', line(20_000))),
      ...given('concerns', take('concerns', line(20_000))),
    },
    grades: take('grade', readGrades) ?? [],
    days: {
      ...given('startsOn', take('startsOn', readDay)),
      ...given('endsOn', take('endsOn', readDay)),
    },
    header: nameOf,
    problems,
  }
}

/** An empty cell says nothing: it never empties a field. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value }

/** @returns null when it is refused after all; what is only to be said goes to `problems`. */
function wantedOf(row: number, found: Found, problems: CaseloadProblem[]): WantedRow | null {
  const { givenName, familyName } = found.names
  const refuse = (column: RosterColumn, why: string): null => {
    const text = found.values[column] ?? ''
    problems.push({ row, column: found.header(column), found: text, why, outcome: 'refused' })
    return null
  }
  if (!givenName || !familyName)
    return refuse(givenName ? 'familyName' : 'givenName', 'First and last name are needed.')
  const { startsOn = null, endsOn = null } = found.days
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return refuse('endsOn', 'It ends before it starts.')
  const { school, section = null, course } = found.values
  const isTaught = course !== undefined || section !== null || found.grades.length > 0
  if (school === undefined && isTaught) return refuse('school', 'A class needs its school.')
  if (school !== undefined && school.length > 120)
    return refuse('school', 'A school’s name has at most 120 letters.')
  if (course !== undefined && course.length > 80)
    return refuse('course', 'A course has at most 80 letters.')
  const fields = { ...found.fields, givenName, familyName }
  if (school === undefined) return { row, fields, classes: [] }
  if (!isTaught) problems.push(noCourse(row, found, school))
  const grades = gradesOf(found, section)
  const classes = grades.map((grade) => ({
    school,
    course: course ?? (grade === null ? USUAL_COURSE : courseOf(grade)),
    isCourseGiven: course !== undefined,
    grade,
    section,
    startsOn,
    endsOn,
  }))
  return { row, fields, classes }
}

/** Several grades are a class each, unless the file names the class: then it is one of mixed grades. */
function gradesOf({ grades, values }: Found, section: string | null): readonly (string | null)[] {
  if (grades.length === 0) return [null]
  return section !== null && grades.length > 1 ? [values.grade ?? null] : grades
}

/** Where a file says only the grade. */
export const courseOf = (grade: string): string =>
  grade === 'K' ? 'Kindergarten' : grade === 'PK' ? 'Pre-kindergarten' : `Grade ${grade}`

const noCourse = (row: number, { header }: Found, school: string): CaseloadProblem => ({
  row,
  column: header('school'),
  found: school,
  why: `It says neither course nor grade, so “${USUAL_COURSE}” is put in. Change it in the record.`,
  outcome: 'noted',
})
