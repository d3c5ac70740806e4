/** The day, window and school year that a row is about. */
import { parseDay } from '#shared/domain/dates.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { createBoundedMap } from './bounded-map.ts'

/** Days that the workspace knows, for files that name none. */
export type KnownDays = {
  readonly schoolYearStartsOn: string
  readonly schoolYearEndsOn: string
  readonly today: string
}

export type DayCell =
  | { readonly day: string }
  | { readonly problem: 'impossible-date' | 'implausible-date' }

const EARLIEST = '1980-01-01'
const CACHED_DAYS = 5_000

/** @returns a reader of day cells; a day after next year's end is no test date. */
export function createDayReader(recipe: Recipe, known: KnownDays): (cell: string) => DayCell {
  const latest = `${Number(known.today.slice(0, 4)) + 1}-12-31`
  const seen = createBoundedMap<string, DayCell>(CACHED_DAYS)
  return (cell) => {
    const cached = seen.get(cell)
    if (cached) return cached
    const day = parseDay(cell, recipe.dayOrder)
    const read: DayCell =
      day === null
        ? { problem: 'impossible-date' }
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
