/** How analyses put numbers into sentences: counts in words, lists, days, shares with interval. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import type { Estimate, Interval } from '#shared/statistics/result.ts'

/** Under this many students a result is called indicative. */
export const fewestToConclude = 10

/** "1 student", "23 students", "1,204 students". */
export const students = (count: number): string => counted(count, 'student')

export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${inFigures(count)} ${count === 1 ? noun : plural}`

/** "1,204". */
export const inFigures = (count: number): string => count.toLocaleString('en-US')

/** One to ten in words, as running text has them; larger numbers in figures. */
export const inWords = (count: number): string => words[count] ?? inFigures(count)

const words = 'no one two three four five six seven eight nine ten'.split(' ')

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "A", "A and B", "A, B and C"; beyond `most`, "A, B, C and 4 more". */
export function listed(items: readonly string[], most = 6): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** "17%, interval 7% to 37%"; without an interval the share alone. */
export function shareWithInterval({
  value,
  interval,
}: Pick<Estimate, 'value' | 'interval'>): string {
  const share = formatPercent(value ?? 0)
  return interval === null ? share : `${share}, interval ${formatShareInterval(interval)}`
}

/** "25 percentage points, interval −81 to 131"; one decimal where all are under ten or close together. */
export function percentagePoints(share: number, interval: Ends | null): string {
  const largest = Math.max(...[share, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs))
  const isNarrow = interval !== null && interval.high - interval.low < 0.03
  const digits = largest < 0.0995 || isNarrow ? 1 : 0
  const size = decimals(share * 100, digits)
  const named = `${size} percentage ${size === '1' ? 'point' : 'points'}`
  if (interval === null) return named
  const { low, high } = interval
  return `${named}, interval ${decimals(low * 100, digits)} to ${decimals(high * 100, digits)}`
}

type Ends = Pick<Interval, 'low' | 'high'>

const decimals = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace(/^-(0(?:\.0)?)$/, '$1')
    .replace('-', '−')

/** "Fall"; with the year or the test where the window alone would not tell the two apart. */
export function windowName(one: Administration, other: Administration): string {
  if (one.window !== other.window) return one.window
  if (one.schoolYear !== other.schoolYear) return `${one.window} ${one.schoolYear}`
  return `${one.assessment}, ${one.window}`
}

/** "One test day", or the first and the last of several. */
export function testDays({ startsOn, endsOn }: Administration): string {
  if (startsOn === null || endsOn === null) return 'No test day'
  return startsOn === endsOn
    ? 'One test day'
    : `Tested from ${shortDay(startsOn)} to ${shortDay(endsOn)}`
}

/** "Jan 21". */
const shortDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })

/** Whether two intervals share a value. Two that overlap are not told apart; never the reverse claim. */
export const overlap = (a: Estimate['interval'], b: Estimate['interval']): boolean =>
  a === null || b === null || (a.low <= b.high && b.low <= a.high)
