// The noncentral t distribution, which @stdlib lacks: what stands behind exact intervals of
// standardized differences. R's own pt() gives up on noncentralities above 37.6; this does not.

import gammaln from '@stdlib/math-base-special-gammaln'
import { normalCumulative } from './normal.ts'
import type { Interval } from './result.ts'

type NoncentralT = { readonly df: number; readonly noncentrality: number }

/**
 * P(T ≤ t) = ∫ Φ(t·s − δ)·f(s) ds, where s·√df is chi distributed with df degrees of freedom
 * (Johnson, Kotz & Balakrishnan 1995, ch. 31). The trapezoidal rule over ln s: the integrand and
 * all its derivatives vanish at both ends, which makes that rule exact to about 1e-14.
 */
export function noncentralTCumulative(t: number, law: NoncentralT): number {
  const step = Math.min(0.05, 0.2 / Math.sqrt(law.df), 0.25 / (1 + Math.abs(t)))
  const upward = branch(t, law, { step, first: 0 })
  const downward = branch(t, law, { step: -step, first: 1 })
  return Math.min(1, (upward + downward) * step)
}

/** The noncentralities that leave 2.5 % beyond t on either side (Steiger & Fouladi 1997). */
export function noncentralityInterval(t: number, df: number): Interval {
  return {
    low: noncentralityWith(0.975, t, df),
    high: noncentralityWith(0.025, t, df),
    level: 0.95,
  }
}

/** Bisection: P(T ≤ t) falls as the noncentrality grows. */
function noncentralityWith(p: number, t: number, df: number): number {
  let reach = 4 + Math.abs(t)
  let low = t - reach
  let high = t + reach
  while (noncentralTCumulative(t, { df, noncentrality: low }) < p) low -= reach *= 2
  while (noncentralTCumulative(t, { df, noncentrality: high }) > p) high += reach *= 2
  while (high - low > 1e-12 * Math.max(1, Math.abs(t))) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (noncentralTCumulative(t, { df, noncentrality: middle }) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The sum over one side of the density's peak at ln s = 0, until what is left is below 1e-18. */
function branch(
  t: number,
  { df, noncentrality }: NoncentralT,
  { step, first }: { step: number; first: number },
): number {
  const peak = Math.LN2 + (df / 2) * (Math.log(df / 2) - 1) - gammaln(df / 2)
  let sum = 0
  for (let node = first; ; node += 1) {
    const u = node * step
    const belowPeak = df * u - (df / 2) * (Math.exp(2 * u) - 1)
    if (belowPeak < -42) return sum
    sum += normalCumulative(t * Math.exp(u) - noncentrality) * Math.exp(peak + belowPeak)
  }
}
