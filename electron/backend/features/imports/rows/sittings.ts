/** The sitting of a row, each staged once, and the tests to choose from when a student has several. */
import { parseGrade } from '#shared/domain/grades.ts'
import { headerKey, type Recipe } from '#shared/domain/recipes.ts'
import { copyText, createBoundedMap } from './bounded-map.ts'
import { cellReader } from './cells.ts'
import type { Collected } from './collected.ts'
import type { Columns } from '../recognising/columns.ts'
import type { Places } from './places.ts'
import type { Tests } from './tests.ts'

export type KnownStudent = {
  readonly no: number
  readonly family: string
  readonly given: string
  isNoted: boolean
}

export type SittingOf = {
  readonly student: KnownStudent
  readonly administrationNo: number
  readonly testedOn: string
  readonly cells: readonly string[]
  readonly row: number
  /** The standard error of the score, which some vendors choose the test that counts by. */
  readonly error?: number | null
}

export type WhoContext = {
  readonly columns: Columns
  readonly collected: Collected
  readonly tests: Tests
}

const CACHED_SITTINGS = 200_000
/** Above the number of administrations a file may have; keeps the key of a sitting one number. */
const ADMINISTRATIONS = 4096

type Seen = { readonly no: number; readonly testedOn: string; lastRow: number }

export function createSittings(
  recipe: Recipe,
  context: WhoContext & { readonly places: Places },
): (options: SittingOf) => number {
  const { columns, collected, places } = context
  const cell = cellReader(columns)
  const sittings = createBoundedMap<number, Seen>(CACHED_SITTINGS)
  const isTestARow = recipe.shape !== 'row per student and standard'
  const ownAdministration = createRepeats(recipe, context)
  const stageAttempt = createAttempts(recipe, context)
  let count = 0

  return (options) => {
    const { student, testedOn, cells, row } = options
    const administrationNo = ownAdministration(options)
    const key = student.no * ADMINISTRATIONS + administrationNo
    const seen = sittings.get(key)
    if (seen) {
      const isOther = seen.testedOn !== testedOn
      if (isOther && !isTestARow) noteTwoDates(context, options, seen.testedOn)
      if (seen.lastRow !== row && (isTestARow || isOther)) stageAttempt(seen.no, options)
      seen.lastRow = row
      return seen.no
    }
    count += 1
    sittings.set(key, { no: count, testedOn, lastRow: row })
    collected.batch.incomingSitting.push([
      ...[count, student.no, administrationNo, testedOn],
      ...places(cells),
      ...[parseGrade(cell(cells, 'grade')), copyText(cell(cells, 'teacher').trim()), row],
    ])
    if (isTestARow) stageAttempt(count, options)
    return count
  }
}

/** What a test is chosen by: its moment, the vendor's own mark that it counts, and its error. */
function createAttempts(recipe: Recipe, { columns, collected }: WhoContext) {
  const cell = cellReader(columns)
  const counting = new Set(recipe.counts?.is.map(headerKey))
  return (sittingNo: number, { cells, row, testedOn, error }: SittingOf): void => {
    const mark = columns.countsIndex === null ? '' : (cells[columns.countsIndex] ?? '')
    const counts = counting.has(headerKey(mark)) ? 1 : 0
    const attempt = cell(cells, 'attempt').trim().padStart(4, '0')
    const moment = `${testedOn} ${timeIn(cell(cells, 'testDate'))} ${attempt}`
    collected.batch.incomingAttempt.push([sittingNo, row, testedOn, moment, counts, error ?? null])
  }
}

/** `15:28:02` of a time stamp, also from `3:28:02 PM`; empty where there is no time. */
function timeIn(typed: string): string {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]m)?/i.exec(typed)
  if (!found) return ''
  const [, hour = '0', minute = '00', second = '00', half = ''] = found
  const shift = half === '' ? 0 : (half.toLowerCase() === 'pm' ? 12 : 0) - (hour === '12' ? 12 : 0)
  return `${String(Number(hour) + shift).padStart(2, '0')}:${minute}:${second}`
}

const REMEMBERED = 100_000

/**
 * Where all of a student's tests are wanted, the second in a window is an administration of its own, by
 * the file's number of the attempt or in the order of the file.
 */
function createRepeats(recipe: Recipe, { columns, tests }: WhoContext) {
  if (recipe.twoValues !== 'all')
    return ({ administrationNo }: SittingOf): number => administrationNo
  const cell = cellReader(columns)
  const numbers = createBoundedMap<string, Map<string, number>>(REMEMBERED)
  return ({ student, administrationNo, cells, testedOn, row }: SittingOf): number => {
    const ofStudent = `${student.no} ${administrationNo}`
    const known = numbers.get(ofStudent) ?? new Map<string, number>()
    numbers.set(ofStudent, known)
    const moment = cell(cells, 'testDate').trim() || testedOn
    const stated = cell(cells, 'attempt').trim()
    const id = cell(cells, 'testId').trim() || `${moment} ${stated}`
    const isTestARow = recipe.shape !== 'row per student and standard'
    const key = copyText(columns.fields.has('testDate') || !isTestARow ? id : `${id} ${row}`)
    const number = known.get(key) ?? (/^\d{1,2}$/.test(stated) ? Number(stated) : known.size + 1)
    known.set(key, number)
    return number <= 1 ? administrationNo : tests.repeat(administrationNo, number).no
  }
}

function noteTwoDates(
  { collected, columns }: WhoContext,
  { row, testedOn }: SittingOf,
  earlier: string,
): void {
  const column = columns.header[columns.fields.get('testDate') ?? -1] ?? ''
  const found = `${testedOn}; earlier ${earlier}`
  collected.problem({ kind: 'two-dates', outcome: 'noted', row, column, found })
}
