// The standard normal distribution, from @stdlib: the 95 % interval and the two-sided p-value.

import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Interval } from './result.ts'

/** The 97.5 % point of the standard normal distribution, in full precision. */
export const normal975 = 1.959963984540054

/** centre ± 1.96 · standardError, in the unit of the centre. */
export function normalInterval(centre: number, standardError: number): Interval {
  const reach = normal975 * standardError
  return { low: centre - reach, high: centre + reach, level: 0.95 }
}

/** P(|Z| ≥ |z|). Taken from the lower tail, so that tiny values keep their digits. */
export function twoSidedNormalP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1)
}

/** P(Z ≤ z). */
export function normalCumulative(z: number): number {
  return normalCdf(z, 0, 1)
}

/** Height of the curve above the point that has the share p below it. */
export function normalHeightAt(p: number): number {
  const z = normalQuantile(p, 0, 1)
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}
