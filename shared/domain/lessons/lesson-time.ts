/** How long a class has, and how the parts of a lesson share it. Pure. */
import { periodAt, type Period } from '../school-calendar.ts'

/** `HH:MM` as minutes since midnight. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

export function clockAfter(clock: string, minutes: number): string {
  const all = minutesOf(clock) + minutes
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${pad(Math.floor(all / 60) % 24)}:${pad(all % 60)}`
}

export type LessonTime = { readonly minutes: number; readonly period: string | null }

/** The minutes that were entered, else those from the start to the bell; null when neither is known. */
export function timeOf(
  lesson: { readonly startsAt: string | null; readonly minutes: number | null },
  periods: readonly Period[],
): LessonTime | null {
  const { startsAt, minutes } = lesson
  const period = startsAt === null ? undefined : periodAt(periods, startsAt)
  const name = period?.name ?? null
  if (minutes !== null) return { minutes, period: name }
  if (startsAt === null || !period) return null
  return { minutes: minutesOf(period.endsAt) - minutesOf(startsAt), period: name }
}

/** Where nothing says how long a class is. */
export const usualMinutes = 60

/**
 * Shares minutes out in proportion to `weights`, in steps of five where there is enough for all; what is
 * left goes first to those who lost most by rounding down, the last minutes to the longest. They add up.
 */
export function shareMinutes(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const step = total >= 5 * weights.length ? 5 : 1
  const units = Math.floor(total / step)
  const exact = weights.map((weight) => (units * weight) / sum)
  const left = units - exact.reduce((all, share) => all + Math.floor(share), 0)
  const needy = exact
    .map((share, index) => ({ index, lost: share - Math.floor(share) }))
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, left)
    .map(({ index }) => index)
  const longest = weights.indexOf(Math.max(...weights))
  return exact.map((share, index) => {
    const whole = Math.floor(share) + (needy.includes(index) ? 1 : 0)
    return whole * step + (index === longest ? total - units * step : 0)
  })
}

/**
 * Moves the border after part `index` by `by` minutes: what one part gains the next one loses, and none
 * gets shorter than nothing. The last border only makes the last part longer or shorter.
 */
export function moveBorder(minutes: readonly number[], index: number, by: number): number[] {
  const own = minutes[index] ?? 0
  const next = minutes[index + 1]
  const least = -own
  const most = next ?? Number.POSITIVE_INFINITY
  const step = Math.max(least, Math.min(most, by))
  return minutes.map((length, at) =>
    at === index ? length + step : at === index + 1 ? length - step : length,
  )
}
