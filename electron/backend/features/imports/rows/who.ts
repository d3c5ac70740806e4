/** The student and sitting that a row belongs to, each staged once however many rows it has. */
import { parseDay } from '#shared/domain/dates.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import type { Recipe, RecipeField } from '#shared/domain/recipes.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import type { Columns } from '../recognising/columns.ts'
import { copyText, createBoundedMap } from './bounded-map.ts'
import type { Collected } from './collected.ts'
import { createPlaces } from './places.ts'

export type KnownStudent = {
  readonly no: number
  readonly family: string
  readonly given: string
  isNoted: boolean
}

export type Who = {
  /** The student of an id cell that was seen before; quick. */
  readonly known: (cells: readonly string[]) => KnownStudent | undefined
  /** Stages a student not seen before; null when the row has no id. */
  readonly add: (cells: readonly string[], row: number) => KnownStudent | null
  /** Notes once when one id stands for two names. */
  readonly checkName: (student: KnownStudent, cells: readonly string[], row: number) => void
  readonly sitting: (options: SittingOf) => number
}

export type SittingOf = {
  readonly student: KnownStudent
  readonly administrationNo: number
  readonly testedOn: string
  readonly cells: readonly string[]
  readonly row: number
}

const CACHED_STUDENTS = 50_000
const CACHED_SITTINGS = 200_000
/** Above the number of administrations a file may have; keeps the key of a sitting one number. */
const ADMINISTRATIONS = 4096

export function createWho(recipe: Recipe, columns: Columns, collected: Collected): Who {
  const cell = cellReader(columns)
  const students = createBoundedMap<string, KnownStudent>(CACHED_STUDENTS)
  const sittings = createBoundedMap<number, { no: number; testedOn: string }>(CACHED_SITTINGS)
  const places = createPlaces(recipe, cell, collected)
  const names = nameReader(cell)
  let studentCount = 0
  let sittingCount = 0

  const keyOf = (cells: readonly string[]): string =>
    plainId(cell(cells, 'studentId')) || `\u0000${plainId(cell(cells, 'stateId'))}`

  return {
    known: (cells) => students.get(keyOf(cells)),
    add: (cells, row) => {
      const localId = copyText(plainId(cell(cells, 'studentId')))
      const stateId = copyText(plainId(cell(cells, 'stateId')))
      if (localId === '' && stateId === '') return null
      const typed = names(cells)
      const given = copyText(typed.given)
      const family = copyText(typed.family)
      studentCount += 1
      const student = { no: studentCount, given, family, isNoted: false }
      students.set(copyText(keyOf(cells)), student)
      collected.batch.incomingStudent.push([
        ...[student.no, localId || null, stateId || null, given, family, nameKey(given, family)],
        ...[parseDay(cell(cells, 'birthDate')), parseGrade(cell(cells, 'grade')), row],
      ])
      for (const { index, attribute } of columns.groups) {
        const value = (cells[index] ?? '').trim()
        if (value !== '') collected.batch.incomingGroup.push([student.no, attribute, value])
      }
      return student
    },
    checkName: (student, cells, row) => {
      const { given, family } = names(cells)
      if (student.isNoted || (given === student.given && family === student.family)) return
      if (nameKey(given, family) === nameKey(student.given, student.family)) return
      student.isNoted = true
      const found = `${given} ${family}; earlier ${student.given} ${student.family}`
      collected.problem({ kind: 'two-names', outcome: 'noted', row, column: '', found })
    },
    sitting: ({ student, administrationNo, testedOn, cells, row }) => {
      const key = student.no * ADMINISTRATIONS + administrationNo
      const seen = sittings.get(key)
      if (seen) {
        if (seen.testedOn !== testedOn) noteTwoDates(collected, { row, testedOn, seen, columns })
        return seen.no
      }
      sittingCount += 1
      sittings.set(key, { no: sittingCount, testedOn })
      collected.batch.incomingSitting.push([
        ...[sittingCount, student.no, administrationNo, testedOn],
        ...places(cells),
        ...[parseGrade(cell(cells, 'grade')), copyText(cell(cells, 'teacher').trim()), row],
      ])
      return sittingCount
    },
  }
}

export type CellReader = (cells: readonly string[], field: RecipeField) => string

export function cellReader(columns: Columns): CellReader {
  const { fields } = columns
  return (cells, field) => {
    const index = fields.get(field)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}

/** Control characters do not show, so with and without them it is the same student. */
const plainId = (typed: string): string =>
  (/\p{Cc}/u.test(typed) ? typed.replace(/\p{Cc}/gu, '') : typed).trim()

/** Names in columns of their own, or as `Rivera, Ana` or `Ana Rivera` in one. */
function nameReader(cell: CellReader) {
  return (cells: readonly string[]): { readonly given: string; readonly family: string } => {
    const family = cell(cells, 'familyName').trim()
    const given = cell(cells, 'givenName').trim()
    const full = family || given ? '' : cell(cells, 'fullName').trim()
    if (full === '') return { given, family }
    const [before = '', after] = full.split(/,\s*/, 2)
    if (after !== undefined) return { given: after, family: before }
    const cut = full.lastIndexOf(' ')
    return { given: full.slice(0, Math.max(cut, 0)), family: full.slice(cut + 1) }
  }
}

function noteTwoDates(
  collected: Collected,
  found: {
    readonly row: number
    readonly testedOn: string
    readonly seen: { readonly testedOn: string }
    readonly columns: Columns
  },
): void {
  collected.problem({
    kind: 'two-dates',
    outcome: 'noted',
    row: found.row,
    column: found.columns.header[found.columns.fields.get('testDate') ?? -1] ?? '',
    found: `${found.testedOn}; earlier ${found.seen.testedOn}`,
  })
}
