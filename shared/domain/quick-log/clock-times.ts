/** Times of the day: `9:20am`, `9:20 am`, `9am`, `14:15`, `9:20`, and from–to as `9:20-10:05`. */
import type { Word } from './words.ts'

export type TimeReading = {
  readonly count: number
  /** `HH:MM` */
  readonly startsAt: string
  /** From a span. */
  readonly minutes: number | null
}

const clock = /^(\d{1,2})(?::(\d{2}))?(am|pm|a|p)?$/
/** Without am or pm, hours before 7 are in the afternoon: nobody coaches at night. */
const FIRST_HOUR = 7

export function readTime(words: readonly Word[], at: number): TimeReading | null {
  const first = words[at]?.text.replace(/^@/, '') ?? ''
  const half = /^(am|pm)$/.exec(words[at + 1]?.text ?? '')?.[1]
  const withHalf = half === undefined ? null : timeOf(first + half)
  if (withHalf) return { count: 2, ...withHalf }
  const time = timeOf(first)
  return time && { count: 1, ...time }
}

function timeOf(text: string): Omit<TimeReading, 'count'> | null {
  const [start = '', end, more] = text.split(/[-–]/)
  if (more !== undefined) return null
  const half = end === undefined ? '' : (clock.exec(end)?.[3] ?? '')
  const from = minuteOfDay(start) ?? minuteOfDay(start + half)
  if (from === null) return null
  if (end === undefined) return { startsAt: clockText(from), minutes: null }
  const to = minuteOfDay(end)
  return to === null || to <= from ? null : { startsAt: clockText(from), minutes: to - from }
}

function minuteOfDay(text: string): number | null {
  const [, hourText, minuteText, half] = clock.exec(text) ?? []
  // A number alone is no time.
  if (minuteText === undefined && half === undefined) return null
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null
  if (half) return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute
  const isAfternoon = hour >= 1 && hour < FIRST_HOUR && !hourText?.startsWith('0')
  return (hour + (isAfternoon ? 12 : 0)) * 60 + minute
}

const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
