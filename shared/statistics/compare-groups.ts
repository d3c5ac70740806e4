// Two groups of different students: the gap in points and as a standardised gap.

import gammaln from '@stdlib/math-base-special-gammaln'
import { meanOf, varianceOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import type { Estimate } from './result.ts'
import { tInterval, twoSidedP } from './student-t.ts'
import { normal975 } from './wilson-share.ts'

export type GroupComparison = {
  readonly first: Group
  readonly second: Group
  /** First − second, in points, with Welch's interval. */
  readonly gap: Estimate
  readonly test: { readonly t: number; readonly df: number; readonly p: number } | null
  /** The gap in standard deviations. */
  readonly hedgesG: Estimate
}

type Group = { readonly n: number; readonly mean: number | null; readonly sd: number | null }
type Sample = { readonly n: number; readonly mean: number; readonly variance: number }

/**
 * Welch: t = gap/√(s₁²/n₁ + s₂²/n₂), Satterthwaite's df. Standardised: d = gap/pooled sd,
 * J = exp(lgamma(df/2) − ln√(df/2) − lgamma((df−1)/2)), df = n₁+n₂−2, g = J·d,
 * interval g ± 1.96·J·√((n₁+n₂)/(n₁n₂) + d²/(2(n₁+n₂))) (Borenstein et al. 2009, chapter 4).
 * Under two scores in either group, or when no score varies, a reason stands in place of both.
 * @throws RangeError on NaN or infinite scores.
 */
export function compareGroups(
  first: readonly Observation[],
  second: readonly Observation[],
): GroupComparison {
  const scores1 = presentValues(first)
  const scores2 = presentValues(second)
  const n = scores1.length + scores2.length
  const counts = { n, missing: first.length + second.length - n }
  const groups = { first: groupOf(scores1), second: groupOf(scores2) }
  const reason = noComparison(scores1, scores2)
  if (reason !== null) {
    const none = { ...counts, value: null, interval: null, reason } as const
    const gap = { ...none, method: 'welch-t' } as const
    return { ...groups, gap, test: null, hedgesG: { ...none, method: 'hedges-g' } }
  }
  const a = sampleOf(scores1)
  const b = sampleOf(scores2)
  const { standardError, df } = welch(a, b)
  const value = a.mean - b.mean
  const t = value / standardError
  const interval = tInterval(value, { standardError, df })
  return {
    ...groups,
    gap: { ...counts, value, interval, method: 'welch-t', reason: null },
    test: { t, df, p: twoSidedP(t, df) },
    hedgesG: { ...counts, ...standardised(a, b), method: 'hedges-g', reason: null },
  }
}

function noComparison(first: readonly number[], second: readonly number[]): string | null {
  if (first.length < 2 || second.length < 2) return 'Each group needs at least two scores.'
  return varies(first) || varies(second) ? null : 'The scores do not vary within either group.'
}

function groupOf(scores: readonly number[]): Group {
  if (scores.length < 2) return { n: scores.length, mean: null, sd: null }
  const { n, mean, variance } = sampleOf(scores)
  return { n, mean, sd: Math.sqrt(variance) }
}

function sampleOf(scores: readonly number[]): Sample {
  return { n: scores.length, mean: meanOf(scores), variance: varianceOf(scores) }
}

function welch(a: Sample, b: Sample): { standardError: number; df: number } {
  const va = a.variance / a.n
  const vb = b.variance / b.n
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1))
  return { standardError: Math.sqrt(va + vb), df }
}

function standardised(a: Sample, b: Sample): Pick<Estimate, 'value' | 'interval'> {
  const n = a.n + b.n
  const df = n - 2
  const pooled = Math.sqrt(((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df)
  const d = (a.mean - b.mean) / pooled
  const j = Math.exp(gammaln(df / 2) - Math.log(Math.sqrt(df / 2)) - gammaln((df - 1) / 2))
  const reach = normal975 * j * Math.sqrt(n / (a.n * b.n) + (d * d) / (2 * n))
  const value = j * d
  return { value, interval: { low: value - reach, high: value + reach, level: 0.95 } }
}
