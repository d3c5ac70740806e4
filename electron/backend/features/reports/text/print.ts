/** How the packet prints shares, intervals, changes and dates. */
import type { EstimateShape } from '#shared/contracts/common.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import { boundedShare } from '#shared/disclosure/small-numbers.ts'

/** A dash stands where there is no value. */
export const noValue = '–'

const minus = (value: string) => value.replaceAll('-', '−')

/** 0.174 → "17%". */
export const printShare = (share: number | null): string =>
  share === null ? noValue : formatPercent(share)

/** For readers beyond the students' own teachers: under 5% and over 95% are printed as such. */
export const printBoundedShare = (share: number | null): string =>
  share === null ? noValue : boundedShare(share)

/** {0.35, 0.58} → "35–58". */
export function printRange({ interval }: Pick<EstimateShape, 'interval'>): string {
  return interval ? `${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)}` : noValue
}

/** A change of shares in percentage points with its sign: "+14", "−3", "0". */
export function printPointChange(change: number): string {
  const rounded = Math.round(change * 100)
  return minus(rounded > 0 ? `+${rounded}` : String(rounded))
}

/** One decimal with its sign: "+4.4". */
export function printSigned(value: number): string {
  const fixed = (Math.round(value * 10) / 10).toFixed(1)
  return minus(Number(fixed) > 0 ? `+${fixed}` : fixed.replace(/^-(0\.0)$/u, '$1'))
}

const number = (value: number, decimals: number) =>
  minus(value.toFixed(decimals).replace(/^-(0(?:\.0+)?)$/u, '$1'))

/** Both ends with one decimal and "to" between, since a minus sign may stand there. */
export const printInterval = (low: number, high: number, decimals = 1): string =>
  `${number(low, decimals)} to ${number(high, decimals)}`

export const printNumber = number

const dayParts = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date))
}
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options })
const long = format({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })
const medium = format({ month: 'long', day: 'numeric', year: 'numeric' })
const monthAndDay = format({ month: 'long', day: 'numeric' })
const monthOnly = format({ month: 'long', year: 'numeric' })

/** "Thursday, February 5, 2026". */
export const printLongDay = (day: string): string => long.format(dayParts(day))
/** "February 5, 2026". */
export const printDay = (day: string): string => medium.format(dayParts(day))

/** "February 5". */
export const printMonthAndDay = (day: string): string => monthAndDay.format(dayParts(day))

/** `2026-01` → "January 2026". */
export const printMonth = (month: string): string => monthOnly.format(dayParts(`${month}-01`))

/** `13:10` → "1:10 PM". */
export function printClock(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  const hour = Number(hours)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}

/** 1240 → "1,240". */
export const printCount = (count: number): string => count.toLocaleString('en-US')

/** Minutes as hours with one decimal. */
export const printHours = (minutes: number): string => (minutes / 60).toFixed(1)

/** "September 15–19, 2025", over months "January 28 to February 3, 2026". */
export function printDays(from: string | null, to: string | null): string {
  if (from === null || to === null) return from ?? to ?? ''
  if (from === to) return printDay(from)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${printDay(from)} to ${printDay(to)}`
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${monthAndDay.format(dayParts(from))}–${Number(to.slice(8))}, ${to.slice(0, 4)}`
  }
  return `${monthAndDay.format(dayParts(from))} to ${printDay(to)}`
}

/** `days` later, and on to Monday from a weekend. */
export function schoolDayAfter(day: string, days: number): string {
  const date = dayParts(day)
  date.setUTCDate(date.getUTCDate() + days)
  const weekend = { 6: 2, 0: 1 }[date.getUTCDay()] ?? 0
  date.setUTCDate(date.getUTCDate() + weekend)
  return date.toISOString().slice(0, 10)
}

/** ["a", "b", "c"] → "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** Under ten in words. */
export const inWords = (count: number): string => small[count] ?? String(count)

export const capitalized = (value: string): string =>
  value.charAt(0).toLocaleUpperCase('en-US') + value.slice(1)

/** "1 student", "4 students". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** "13%, 95% interval 7–23, n = 70", or why there is none: for alternative text. */
export function shareInWords(share: EstimateShape): string {
  if (share.value === null) return share.reason ?? 'no value'
  const interval = share.interval ? `, 95% interval ${printRange(share)}` : ''
  return `${printShare(share.value)}${interval}, n = ${share.n}`
}
