// The standard normal distribution, from @stdlib.

import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

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
