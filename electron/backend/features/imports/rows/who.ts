/** The student and sitting that a row belongs to, each staged once however many rows it has. */
import { parseDay } from '#shared/domain/dates.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import { copyText, createBoundedMap } from './bounded-map.ts'
import { cellReader, type CellReader } from './cells.ts'
import { createPlaces, type Places } from './places.ts'
import { createSittings, type KnownStudent, type SittingOf, type WhoContext } from './sittings.ts'

export type Who = {
  /** The student of an id cell that was seen before; quick. */
  readonly known: (cells: readonly string[]) => KnownStudent | undefined
  /** Stages a student not seen before; null when the row has no id. */
  readonly add: (cells: readonly string[], row: number) => KnownStudent | null
  /** Notes once when one id stands for two names. */
  readonly checkName: (student: KnownStudent, cells: readonly string[], row: number) => void
  readonly places: Places
  readonly sitting: (options: SittingOf) => number
}

const CACHED_STUDENTS = 50_000

export function createWho(recipe: Recipe, { columns, collected, tests }: WhoContext): Who {
  const cell = cellReader(columns)
  const students = createBoundedMap<string, KnownStudent>(CACHED_STUDENTS)
  const places = createPlaces(recipe, cell, collected)
  const names = nameReader(cell)
  let studentCount = 0

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
    places,
    sitting: createSittings(recipe, { columns, collected, tests, places }),
  }
}

/**
 * Control characters do not show, so with and without them it is the same student. `="007"` is how files
 * keep a spreadsheet from taking zeros away. A number like `5.12E+09` has lost its digits: no id at all.
 */
function plainId(typed: string): string {
  const text = (/\p{Cc}/u.test(typed) ? typed.replace(/\p{Cc}/gu, '') : typed).trim()
  if (text.startsWith('="')) return unwrapped(text)
  return damagedId.test(text) ? '' : text
}

export const damagedId = /^\d(\.\d+)?E\+\d+$/i

const unwrapped = (text: string): string => /^="(.*)"$/s.exec(text)?.[1] ?? text

/** Names in columns of their own, or as `Rivera, Ana` or `Ana Rivera` in one. */
function nameReader(cell: CellReader) {
  return (cells: readonly string[]): { readonly given: string; readonly family: string } => {
    const family = cell(cells, 'familyName').trim()
    const given = cell(cells, 'givenName').trim()
    const full = family || given ? '' : unwrapped(cell(cells, 'fullName').trim())
    if (full === '') return { given, family }
    const [before = '', after] = full.split(/,\s*/, 2)
    if (after !== undefined) return { given: after, family: before }
    const cut = full.lastIndexOf(' ')
    return { given: full.slice(0, Math.max(cut, 0)), family: full.slice(cut + 1) }
  }
}
