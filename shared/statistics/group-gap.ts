// The gap between two groups of different students, in points: first minus second.

import { comparable, summarize, type ComparableGroups, type GroupSummary } from './group-summary.ts'
import type { Observation } from './observations.ts'
import { noTest, noValue, type Estimate, type SignificanceTest } from './result.ts'
import { tInterval, twoSidedP } from './student-t.ts'

export type GroupGap = {
  readonly a: GroupSummary
  readonly b: GroupSummary
  /** Mean of a − mean of b, in points. */
  readonly gap: Estimate
  /** Of the gap, in points. */
  readonly standardError: number | null
  readonly test: SignificanceTest
}

/**
 * x̄a − x̄b with SE = √(s²a/na + s²b/nb) and Satterthwaite's degrees of freedom
 * (s²a/na + s²b/nb)² / ((s²a/na)²/(na−1) + (s²b/nb)²/(nb−1)) (Welch 1947).
 * A reason instead when a group has under two scores or nothing varies in either.
 * @throws RangeError on NaN or an infinite score.
 */
export function welchGap(a: readonly Observation[], b: readonly Observation[]): GroupGap {
  return gapOf(a, b, { method: 'welch-t', spread: welchSpread })
}

/**
 * As `welchGap`, with one pooled variance and na + nb − 2 degrees of freedom (Student 1908). Where
 * groups spread differently its interval is wrong: the detail beside Welch's, not the headline.
 */
export function pooledGap(a: readonly Observation[], b: readonly Observation[]): GroupGap {
  return gapOf(a, b, { method: 'pooled-t', spread: pooledSpread })
}

type Groups = Extract<ComparableGroups, { reason: null }>
type Spread = { readonly standardError: number; readonly df: number }
type Rule = { readonly method: 'welch-t' | 'pooled-t'; readonly spread: (groups: Groups) => Spread }

function gapOf(
  first: readonly Observation[],
  second: readonly Observation[],
  { method, spread }: Rule,
): GroupGap {
  const groups = comparable(first, second)
  const summaries = { a: summarize(first), b: summarize(second) }
  const base = { n: groups.n, missing: groups.missing, method }
  if (groups.reason !== null) {
    const { reason } = groups
    return {
      ...summaries,
      gap: noValue(base, reason),
      standardError: null,
      test: noTest(base, reason),
    }
  }
  const value = groups.a.mean - groups.b.mean
  const found = spread(groups)
  const t = value / found.standardError
  const df = [found.df]
  return {
    ...summaries,
    gap: { ...base, value, interval: tInterval(value, found), reason: null },
    standardError: found.standardError,
    test: { ...base, value: t, interval: null, df, p: twoSidedP(t, found.df), reason: null },
  }
}

function welchSpread({ a, b }: Groups): Spread {
  const va = a.sd ** 2 / a.n
  const vb = b.sd ** 2 / b.n
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1))
  return { standardError: Math.sqrt(va + vb), df }
}

function pooledSpread(groups: Groups): Spread {
  const { a, b } = groups
  return { standardError: pooledSd(groups) * Math.sqrt(1 / a.n + 1 / b.n), df: a.n + b.n - 2 }
}

/** √(((na−1)s²a + (nb−1)s²b)/(na+nb−2)), in points. */
export function pooledSd({ a, b }: Pick<Groups, 'a' | 'b'>): number {
  return Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2))
}
