// What a list of scores looks like: centre, spread, quartiles.

import { meanOf, varianceOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import type { Estimate } from './result.ts'
import { tInterval } from './student-t.ts'

/** All in the unit of the scores. Everything but the mean's reason is null under two scores. */
type Description = {
  readonly n: number
  readonly missing: number
  readonly mean: Estimate
  /** With n − 1. */
  readonly sd: number | null
  readonly min: number | null
  readonly quartile1: number | null
  readonly median: number | null
  readonly quartile3: number | null
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
  if (n < 2) {
    const none = { sd: null, min: null, quartile1: null, median: null, quartile3: null, max: null }
    return { n, missing, mean, ...none }
  }
  const sorted = scores.toSorted((a, b) => a - b)
  return {
    n,
    missing,
    mean,
    sd: Math.sqrt(varianceOf(scores)),
    min: quantile(sorted, 0),
    quartile1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    quartile3: quantile(sorted, 0.75),
    max: quantile(sorted, 1),
  }
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

/** Type 7: position (n − 1)·p, straight line between the two neighbours. */
function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? below
  return below + (position - Math.floor(position)) * (above - below)
}
