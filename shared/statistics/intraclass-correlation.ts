// How alike students of one class are: with it, thirty students count as fewer than thirty.

import type { Observation } from './observations.ts'
import { oneWayAnova, type AnovaTable } from './one-way-anova.ts'
import { noInterval, noValue, type Estimate, type Interval } from './result.ts'
import { sumOf } from './moments.ts'
import { quantileF } from './tails.ts'

export type IntraclassCorrelation = {
  /** ICC(1), at most 1; below 0 when classes differ less than chance. */
  readonly estimate: Estimate
  /** ICC(2) = (MS_b − MS_w)/MS_b: how reliable the class means are. */
  readonly ofMeans: number | null
  /** n₀ = (N − Σnᵢ²/N)/(J−1): the class size that enters the formula. */
  readonly effectiveClassSize: number | null
  /** (MS_b − MS_w)/n₀, in squared points. */
  readonly varianceBetween: number | null
}

/**
 * ICC(1) = (MS_b − MS_w)/(MS_b + (n₀ − 1)·MS_w) from a one-way analysis of variance (Donner 1986).
 * Interval (F_L − 1)/(F_L + n₀ − 1) with F_L = F/F₀.₉₇₅, likewise F_U (Shrout & Fleiss 1979,
 * case 1); exact for classes of one size, close otherwise. A reason as for `oneWayAnova`.
 * @param classes the scores of each class
 * @throws RangeError on NaN or an infinite score.
 */
export function intraclassCorrelation(
  classes: readonly (readonly Observation[])[],
): IntraclassCorrelation {
  const { test, table } = oneWayAnova(classes)
  const base = { n: test.n, missing: test.missing, method: 'intraclass-correlation' } as const
  if (table === null) {
    const estimate = noValue(base, test.reason ?? '')
    return { estimate, ofMeans: null, effectiveClassSize: null, varianceBetween: null }
  }
  const n0 = effectiveSize(table.groupSizes)
  const between = table.between.meanSquare
  const within = table.within.meanSquare
  const value = (between - within) / (between + (n0 - 1) * within)
  const interval = intervalOf(table, n0)
  return {
    estimate:
      between === 0
        ? noInterval(base, value, 'The classes do not differ at all.')
        : { ...base, value, interval, reason: null },
    ofMeans: between === 0 ? null : (between - within) / between,
    effectiveClassSize: n0,
    varianceBetween: (between - within) / n0,
  }
}

function effectiveSize(sizes: readonly number[]): number {
  const n = sumOf(sizes)
  return (n - sumOf(sizes.map((size) => size ** 2)) / n) / (sizes.length - 1)
}

function intervalOf({ between, within }: AnovaTable, n0: number): Interval {
  const f = between.meanSquare / within.meanSquare
  const low = f / quantileF(0.975, { df1: between.df, df2: within.df })
  const high = f * quantileF(0.975, { df1: within.df, df2: between.df })
  const share = (ratio: number) => (ratio - 1) / (ratio + n0 - 1)
  return { low: share(low), high: share(high), level: 0.95 }
}
