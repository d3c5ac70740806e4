// Differences of two figures that come from different students: gap of shares, change of a gap.

import { noInterval, noValue, type Estimate, type Interval } from './result.ts'

/**
 * Second gap − first gap, each of other students (last year's class and this year's); for the same
 * students twice, `differenceInDifferences` is sharper. Interval: see `intervalOfDifference`.
 * A reason instead when either gap has none, or no interval.
 */
export function changeOfGap(first: Estimate, second: Estimate): Estimate {
  const counts = { n: first.n + second.n, missing: first.missing + second.missing }
  const base = { ...counts, method: 'change-of-gap' } as const
  if (first.value === null) return noValue(base, `First gap: ${first.reason ?? ''}`)
  if (second.value === null) return noValue(base, `Second gap: ${second.reason ?? ''}`)
  const value = second.value - first.value
  const interval = intervalOfDifference(second, first)
  if (interval === null) {
    return noInterval(base, value, 'One of the two gaps has no interval.')
  }
  return { ...base, value, interval, reason: null }
}

/**
 * Interval of a − b for independent estimates, from the interval of each (MOVER, Zou & Donner 2008):
 * low = a − b − √((a − l_a)² + (u_b − b)²), high likewise. With Wilson's intervals of two shares
 * this is Newcombe's method 10; with t intervals of two means, close to Welch's.
 */
export function intervalOfDifference(a: Estimate, b: Estimate): Interval | null {
  if (a.value === null || b.value === null || !a.interval || !b.interval) return null
  const difference = a.value - b.value
  const below = Math.hypot(a.value - a.interval.low, b.interval.high - b.value)
  const above = Math.hypot(a.interval.high - a.value, b.value - b.interval.low)
  return { low: difference - below, high: difference + above, level: 0.95 }
}
