// What a list of scores looks like: centre, spread, quartiles.

import { meanOf, varianceOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { quantile } from './quantile.ts'
import type { Estimate } from './result.ts'
import { tInterval } from './student-t.ts'

/** All in the unit of the scores. Everything but the mean's reason is null under two scores. */
type Description = {
  readonly n: number
  readonly missing: number
  readonly mean: Estimate
  /** With n − 1. */
  readonly sd: number | null
  /** Of the mean: sd/√n. */
  readonly standardError: number | null
  readonly min: number | null
  readonly percentile10: number | null
  readonly quartile1: number | null
  readonly median: number | null
  readonly quartile3: number | null
  readonly percentile90: number | null
  readonly max: number | null
}

/**
 * Mean ± t(0.975, n−1)·sd/√n; quartiles of type 7 (Hyndman & Fan 1996, R's default).
 * Under two scores every figure is null and the mean carries the reason; scores that are all
 * equal have a mean but no interval.
 * @throws RangeError on NaN or an infinite score.
 */
export function describe(values: readonly Observation[]): Description {
  const scores = presentValues(values)
  const n = scores.length
  const missing = values.length - n
  const mean = meanEstimate(scores, missing)
  if (n < 2) return { n, missing, mean, ...nothing }
  const sorted = scores.toSorted((a, b) => a - b)
  const sd = Math.sqrt(varianceOf(scores))
  return {
    n,
    missing,
    mean,
    sd,
    standardError: sd / Math.sqrt(n),
    min: quantile(sorted, 0),
    percentile10: quantile(sorted, 0.1),
    quartile1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    quartile3: quantile(sorted, 0.75),
    percentile90: quantile(sorted, 0.9),
    max: quantile(sorted, 1),
  }
}

const nothing = {
  sd: null,
  standardError: null,
  min: null,
  percentile10: null,
  quartile1: null,
  median: null,
  quartile3: null,
  percentile90: null,
  max: null,
}

function meanEstimate(scores: readonly number[], missing: number): Estimate {
  const n = scores.length
  const base = { n, missing, method: 'mean-t' } as const
  if (n < 2) {
    const reason = n === 0 ? 'There are no scores.' : 'There is only one score.'
    return { ...base, value: null, interval: null, reason }
  }
  const value = meanOf(scores)
  if (!varies(scores)) {
    return { ...base, value, interval: null, reason: `All ${n} scores are the same: no interval.` }
  }
  const standardError = Math.sqrt(varianceOf(scores) / n)
  return { ...base, value, interval: tInterval(value, { standardError, df: n - 1 }), reason: null }
}
