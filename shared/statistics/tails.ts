// Upper tails of F, chi-square and the fair coin, from @stdlib. Always the small tail itself and
// never 1 − the large one: a p-value of 1e-20 would come out as 0.

import betainc from '@stdlib/math-base-special-betainc'
import gammainc from '@stdlib/math-base-special-gammainc'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import fQuantile from '@stdlib/stats-base-dists-f-quantile'
import type { Interval } from './result.ts'

type FDegrees = { readonly df1: number; readonly df2: number }

/** P(F ≥ f), as the lower tail of 1/F. */
export function upperTailF(f: number, { df1, df2 }: FDegrees): number {
  return f > 0 ? fCdf(1 / f, df2, df1) : 1
}

/** The point with the share p below it. */
export function quantileF(p: number, { df1, df2 }: FDegrees): number {
  return fQuantile(p, df1, df2)
}

/** P(χ² ≥ x). */
export function upperTailChiSquare(x: number, df: number): number {
  return x > 0 ? gammainc(x / 2, df / 2, true, true) : 1
}

/** P(at most `count` heads in n tosses of a fair coin) = I₁⸝₂(n − count, count + 1). */
export function fairCoinCumulative(count: number, n: number): number {
  if (count < 0) return 0
  return count >= n ? 1 : betainc(0.5, n - count, count + 1, true, false)
}

/** Exact interval of count/n (Clopper & Pearson 1934), by quantiles of the beta distribution. */
export function clopperPearson(count: number, n: number): Interval {
  const low = count === 0 ? 0 : betaQuantile(0.025, count, n - count + 1)
  const high = count === n ? 1 : betaQuantile(0.975, count + 1, n - count)
  return { low, high, level: 0.95 }
}
