/** The day, window and school year that a row is about. */
import { parseDay } from '#shared/domain/dates.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { noteDay, type DateEvidence } from './day-order.ts'
import { createBoundedMap } from './bounded-map.ts'

/** Days that the workspace knows, for files that name none. */
export type KnownDays = {
  readonly schoolYearStartsOn: string
  readonly schoolYearEndsOn: string
  readonly today: string
}

export type DayCell =
  | { readonly day: string }
  | { readonly problem: 'impossible-date' | 'implausible-date' | 'damaged-date' }

/** What a spreadsheet leaves of a time stamp, and of a column that was too narrow: the day is gone. */
const lostDay = /^(\d{1,2}:\d{2}(\.\d+)?|#+)$/
const EARLIEST = '1980-01-01'
const CACHED_DAYS = 5_000

/** @returns a reader of day cells; a day after next year's end is no test date. */
export function createDayReader(dates: DateEvidence, known: KnownDays): (cell: string) => DayCell {
  const latest = `${Number(known.today.slice(0, 4)) + 1}-12-31`
  const seen = createBoundedMap<string, DayCell>(CACHED_DAYS)
  return (cell) => {
    const cached = seen.get(cell)
    if (cached) return cached
    noteDay(dates, cell, known.today)
    const day = parseDay(cell, dates.order)
    const read: DayCell =
      day === null
        ? { problem: lostDay.test(cell.trim()) ? 'damaged-date' : 'impossible-date' }
        : day < EARLIEST || day > latest
          ? { problem: 'implausible-date' }
          : { day }
    seen.set(cell, read)
    return read
  }
}

export function constantDay(
  constant: NonNullable<Recipe['constants']['testDate']>,
  known: KnownDays,
): string {
  switch (constant) {
    case 'school year start':
      return known.schoolYearStartsOn
    case 'school year end':
      return known.schoolYearEndsOn
    case 'today':
      return known.today
    default:
      return constant
  }
}

const windows: readonly (readonly [RegExp, string, number])[] = [
  [/^(fall|autumn)$/i, 'Fall', 1],
  [/^winter$/i, 'Winter', 2],
  [/^spring$/i, 'Spring', 3],
  [/^summer$/i, 'Summer', 4],
  [/^boy$/i, 'BOY', 1],
  [/^moy$/i, 'MOY', 2],
  [/^eoy$/i, 'EOY', 3],
  [/^(before|pre|pretest|pre-test)$/i, 'Before', 1],
  [/^(after|post|posttest|post-test)$/i, 'After', 2],
]

/** Instead of a name: the season of the test date. */
const SEASON = 'season of the test date'

/** The window that a recipe names for rows that name none. */
export function constantWindow(constant: string | undefined, day: string): string {
  if (constant !== SEASON) return constant ?? 'Once'
  const month = Number(day.slice(5, 7))
  return month >= 7 && month <= 11 ? 'Fall' : month === 12 || month <= 2 ? 'Winter' : 'Spring'
}

/**
 * `Fall 2021-2022` and `PM1 2022-23` name a window and a year; what stands in brackets after a usual
 * window only explains it: `Winter (November 16 - March 1)`.
 */
export function windowParts(typed: string): { readonly name: string; readonly schoolYear: string } {
  const text = typed.replace(/\s+/g, ' ').trim()
  const bare = /^([^(]+?) ?\(/.exec(text)?.[1]
  const plain = bare !== undefined && windowOf(bare).order > 0 ? bare : text
  const dated = /^(.*?)[ ,]*\b(\d{4} ?[-–/] ?(?:\d{2})?\d{2})$/.exec(plain)
  return dated?.[2]
    ? { name: dated[1] ?? '', schoolYear: schoolYearText(dated[2]) }
    : { name: plain, schoolYear: '' }
}

/** A bare `2025` is the year in which the school year ends, as state files mean it. */
export function yearIn(typed: string): string {
  const text = typed.trim()
  const ends = /^20\d{2}$/.test(text) ? Number(text) : null
  return ends === null ? text : `${ends - 1}-${String(ends % 100).padStart(2, '0')}`
}

/** The usual spelling of a window and its place in the year; 0 where none is known. */
export function windowOf(typed: string): { readonly name: string; readonly order: number } {
  const text = typed.trim()
  const known = windows.find(([pattern]) => pattern.test(text))
  return known ? { name: known[1], order: known[2] } : { name: text, order: orderIn(text) }
}

/** `Winter 2025-26`, `BOY 2026`, `PM2`. */
function orderIn(text: string): number {
  const word = text.split(/[\s\d_-]+/)[0] ?? ''
  const known = windows.find(([pattern]) => pattern.test(word))
  return known?.[2] ?? Number(/\d\b/.exec(text)?.[0] ?? 0)
}

/** `2025-26` from `2025-26`, `2025-2026`, `SY 2025/26`; else what was typed. */
export function schoolYearText(typed: string): string {
  const found = /(\d{4})\s*[-–/]\s*(?:\d{2})?(\d{2})/.exec(typed)
  return found ? `${found[1]}-${found[2]}` : typed.trim()
}
