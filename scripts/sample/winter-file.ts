// Makes the winter file as untidy as real ones are, and counts what it did: the first import has
// something to show, and tests know what it must find.
import { BENCHMARK_HEADER, benchmarkRow } from './benchmark.ts'
import type { BenchmarkScore } from './benchmark.ts'
import { toSlashDate } from './calendar.ts'
import { at, createRandom } from './random.ts'
import type { Student } from './students.ts'

const COLUMN = { id: 0, last: 1, first: 2, grade: 3, date: 9, earned: 11, possible: 12 } as const

export interface WinterExpectation {
  readonly rows: number
  readonly students: number
  readonly missingScores: number
  readonly blankId: number
  readonly aboveMaximum: number
  readonly badDates: number
  readonly repeats: number
  readonly notStudents: number
  readonly newStudents: number
  readonly newStudentRows: number
  readonly askedPairs: number
  readonly askedPairRows: number
  readonly idsWithSpaces: number
  readonly refused: number
  /** Once new students are taken as new and the asked pair is answered "same student". */
  readonly storable: number
}

export interface WinterFile {
  readonly rows: readonly (readonly string[])[]
  readonly expected: WinterExpectation
}

const PROBLEMS = { blankId: 6, aboveMaximum: 3, badDates: 2, repeats: 10 } as const
const NEWCOMERS: readonly (readonly [id: string, last: string, first: string])[] = [
  ['0990011', 'Okonkwo', 'Chimamanda'],
  ['990127', 'Sjöberg', 'Elsa'],
  ['990238', 'De Souza', 'Rafael'],
  ['0990349', 'Begaye', 'Shandiin'],
]

export function createWinterFile(
  results: readonly BenchmarkScore[],
  roster: readonly Student[],
): WinterFile {
  const rows = results.map((result) => benchmarkRow('Winter', result)).map(toWinterStyle)
  const students = new Set(results.map(({ student }) => student.id))
  const asked = stripLeadingZeros(rows, roster)
  padId(rows, results)
  const newcomers = newcomerRows(rows)
  const all = [...rows, ...newcomers]
  damage(all, { firstNewcomer: rows.length, asked: asked.id })
  const repeated = repeatRows(all)
  const middle = Math.floor(repeated.length / 2)
  const file = [...repeated.slice(0, middle), [...BENCHMARK_HEADER], ...repeated.slice(middle)]
  file.push(totalsRow(repeated))
  const refused = PROBLEMS.blankId + PROBLEMS.aboveMaximum + PROBLEMS.badDates
  return {
    rows: [[...BENCHMARK_HEADER], ...file],
    expected: {
      rows: file.length,
      students: students.size + NEWCOMERS.length,
      missingScores: all.filter((row) => Number.isNaN(numberIn(row, COLUMN.earned))).length,
      ...PROBLEMS,
      notStudents: 2,
      newStudents: NEWCOMERS.length,
      newStudentRows: newcomers.length,
      askedPairs: 1,
      askedPairRows: asked.rows,
      idsWithSpaces: 1,
      refused,
      storable: file.length - 2 - PROBLEMS.repeats - refused,
    },
  }
}

/** The winter export writes grades with two digits and American dates; the fall one did not. */
function toWinterStyle(row: readonly string[]): string[] {
  return row.map((cell, index) => {
    if (index === COLUMN.grade) return cell.padStart(2, '0')
    return index === COLUMN.date ? toSlashDate(cell) : cell
  })
}

/** One id went through a spreadsheet: no longer in the roster, but the same name and grade is. */
function stripLeadingZeros(
  rows: readonly string[][],
  roster: readonly Student[],
): { readonly id: string; readonly rows: number } {
  const known = new Set(roster.map(({ id }) => id))
  const row = rows.find((candidate, index) => {
    const short = at(candidate, COLUMN.id).replace(/^0+/, '')
    return index > 400 && short !== candidate[COLUMN.id] && !known.has(short)
  })
  const id = row?.[COLUMN.id] ?? ''
  const own = rows.filter((candidate) => candidate[COLUMN.id] === id)
  const short = id.replace(/^0+/, '')
  for (const candidate of own) candidate[COLUMN.id] = short
  return { id: short, rows: own.length }
}

function padId(rows: readonly string[][], results: readonly BenchmarkScore[]): void {
  const id = at(results, 900).student.id
  for (const row of rows) if (row[COLUMN.id] === id) row[COLUMN.id] = `${id}  `
}

/** Four students whom the roster does not know yet, each with the results of a classmate's test. */
function newcomerRows(rows: readonly string[][]): string[][] {
  const random = createRandom('newcomers')
  return NEWCOMERS.flatMap(([id, last, first]) => {
    const model = random.pick(rows)[COLUMN.id]
    return rows
      .filter((row) => row[COLUMN.id] === model)
      .map((row) => [id, last, first, ...row.slice(COLUMN.grade)])
  })
}

/** Damages rows with scores of roster students, each row once, none of the asked pair's. */
function damage(
  rows: readonly string[][],
  { firstNewcomer, asked }: { readonly firstNewcomer: number; readonly asked: string },
): void {
  const random = createRandom('damage')
  const sound = rows
    .slice(0, firstNewcomer)
    .filter((row) => row[COLUMN.id] !== asked && !Number.isNaN(numberIn(row, COLUMN.earned)))
  const chosen = random.shuffle(sound)
  const { blankId, aboveMaximum, badDates } = PROBLEMS
  for (const row of chosen.slice(0, blankId)) row[COLUMN.id] = ''
  for (const row of chosen.slice(blankId, blankId + aboveMaximum)) {
    row[COLUMN.earned] = `${numberIn(row, COLUMN.possible) + random.integer(1, 10)}`
  }
  const dates = chosen.slice(blankId + aboveMaximum, blankId + aboveMaximum + badDates)
  dates.forEach((row, index) => (row[COLUMN.date] = at(['2/30/2026', '13/21/2026'], index)))
}

/** Ten sound rows appear a second time, cell for cell, further down. */
function repeatRows(rows: readonly string[][]): string[][] {
  const random = createRandom('repeats')
  const sound = rows.filter(
    (row) =>
      row[COLUMN.id] !== '' &&
      !/^(2\/30|13)\//.test(at(row, COLUMN.date)) &&
      numberIn(row, COLUMN.earned) <= numberIn(row, COLUMN.possible),
  )
  const copies = random.shuffle(sound).slice(0, PROBLEMS.repeats)
  return [...rows, ...copies.map((row) => [...row])]
}

function totalsRow(rows: readonly string[][]): string[] {
  const sum = (column: number): number =>
    rows.reduce((total, row) => total + (numberIn(row, column) || 0), 0)
  const total = Array.from({ length: BENCHMARK_HEADER.length }, () => '')
  total[COLUMN.id] = 'School total'
  total[COLUMN.earned] = `${sum(COLUMN.earned)}`
  total[COLUMN.possible] = `${sum(COLUMN.possible)}`
  return total
}

function numberIn(row: readonly string[], column: number): number {
  const cell = row[column] ?? ''
  return cell === '' ? Number.NaN : Number(cell)
}
