// Whether scores trail off to one side (a test that was too easy or too hard), and how heavily.

import { meanOf, sumOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'

export type Skewness = {
  /** G1 = g1·√(n(n−1))/(n−2), without unit; negative when few low scores trail off. */
  readonly adjusted: Estimate
  /** g1 = m₃/m₂^1.5, of the scores as they are. */
  readonly moment: number | null
  /** g2 = m₄/m₂² − 3; 0 for a normal curve, negative for a flat one. */
  readonly excessKurtosis: number | null
  /** G2 = (n−1)/((n−2)(n−3))·((n+1)·g2 + 6); null under four scores. */
  readonly adjustedKurtosis: number | null
}

/**
 * Skewness and kurtosis by moments (Joanes & Gill 1998): mₖ = Σ(x−x̄)ᵏ/n, so with n, not n − 1.
 * A reason instead under three scores or when all are equal.
 * @throws RangeError on NaN or an infinite score.
 */
export function skewness(values: readonly Observation[]): Skewness {
  const scores = presentValues(values)
  const n = scores.length
  const base = { n, missing: values.length - n, method: 'skewness' } as const
  const reason = reasonAgainst(scores)
  if (reason !== null) {
    const adjusted = noValue(base, reason)
    return { adjusted, moment: null, excessKurtosis: null, adjustedKurtosis: null }
  }
  const mean = meanOf(scores)
  const moment = (power: number) => sumOf(scores.map((score) => (score - mean) ** power)) / n
  const g1 = moment(3) / moment(2) ** 1.5
  const g2 = moment(4) / moment(2) ** 2 - 3
  const value = (g1 * Math.sqrt(n * (n - 1))) / (n - 2)
  return {
    adjusted: noInterval(base, value, noIntervalComputed),
    moment: g1,
    excessKurtosis: g2,
    adjustedKurtosis: n < 4 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
  }
}

function reasonAgainst(scores: readonly number[]): string | null {
  if (scores.length < 3) return `Skewness needs three scores; there are ${scores.length}.`
  return varies(scores) ? null : `All ${scores.length} scores are the same.`
}
