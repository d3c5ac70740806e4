// Student's t: the 95 % quantile and the two-sided p-value, from @stdlib.

import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Interval } from './result.ts'

/** centre ± t(0.975, df) · standardError, in the unit of the centre. */
export function tInterval(centre: number, spread: { standardError: number; df: number }): Interval {
  const reach = tQuantile(0.975, spread.df) * spread.standardError
  return { low: centre - reach, high: centre + reach, level: 0.95 }
}

/** P(|T| ≥ |t|). Taken from the lower tail, so that tiny values keep their digits. */
export function twoSidedP(t: number, df: number): number {
  return 2 * tCdf(-Math.abs(t), df)
}
