// Growth figures that the vendor computed (conditional growth index, growth percentiles): summarized
// as imported, never recomputed. An index may be averaged, a percentile may not.

import { describe } from './describe.ts'
import { presentValues, type Observation } from './observations.ts'
import { medianOf } from './quantile.ts'
import { noInterval, noValue, type Estimate } from './result.ts'
import { fairCoinCumulative } from './tails.ts'

/**
 * Mean of the conditional growth index, in standard deviations of the norm group's growth; 0 is
 * typical growth. t interval. A reason instead under two students.
 * @throws RangeError on NaN or an infinite index.
 */
export function meanGrowthIndex(indices: readonly Observation[]): Estimate {
  return { ...describe(indices).mean, method: 'mean-growth-index' }
}

/**
 * Median growth percentile, 1 to 99; 50 is typical. Interval from order statistics: the r-th
 * smallest to the r-th largest, r the largest with P(Bin(n, ½) < r) ≤ 0.025 (Conover 1999, § 3.2);
 * it takes six students. A reason instead of a value under two.
 * @throws RangeError on a percentile outside 0 to 100.
 */
export function medianPercentile(percentiles: readonly Observation[]): Estimate {
  const present = presentValues(percentiles)
  const n = present.length
  const base = { n, missing: percentiles.length - n, method: 'median-percentile' } as const
  if (present.some((value) => value < 0 || value > 100)) {
    throw new RangeError('A percentile lies outside 0 to 100')
  }
  if (n < 2) return noValue(base, n === 0 ? 'There are no percentiles.' : 'There is only one.')
  const value = medianOf(present)
  const places = placesFromEnd(n)
  if (places === 0) return noInterval(base, value, `An interval needs six students, not ${n}.`)
  const sorted = present.toSorted((a, b) => a - b)
  const low = sorted[places - 1] ?? Number.NaN
  const high = sorted[n - places] ?? Number.NaN
  return { ...base, value, interval: { low, high, level: 0.95 }, reason: null }
}

/** The largest r with P(Bin(n, ½) ≤ r − 1) ≤ 0.025, or 0. */
function placesFromEnd(n: number): number {
  let places = Math.max(0, Math.floor(n / 2 - Math.sqrt(n)) - 2)
  while (fairCoinCumulative(places, n) <= 0.025) places += 1
  return places
}
