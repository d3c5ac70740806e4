// Other effect sizes of growth, for setting ours beside a published one. The headline stays d_av.

import { hedgesCorrection } from './hedges-correction.ts'
import { correlationOf } from './moments.ts'
import { noncentralityInterval } from './noncentral-t.ts'
import type { Observation } from './observations.ts'
import { pairedDifference, type PairedDifference } from './paired-difference.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate, type Interval } from './result.ts'

export type PairedEffects = {
  /** J·d_z, df n − 1, for comparing with single-group studies. */
  readonly gZ: Estimate
  /** d_z·√(2(1−r)): in standard deviations of the scores, as r makes them (Lakens 2013). */
  readonly dRm: Estimate
  /** Mean change / sd of the first scores (Becker 1988, without correction). */
  readonly glassBefore: Estimate
  /** Pearson's r of before and after. */
  readonly correlation: number | null
}

/**
 * From the students with both scores; a reason instead of each under three of them, or when
 * nothing varies that the figure divides by.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function pairedEffects(
  before: readonly Observation[],
  after: readonly Observation[],
): PairedEffects {
  const paired = pairedDifference(before, after)
  const { n, missing, dZ } = paired
  const base = { n, missing }
  const correlation = n < 3 ? null : correlationOf(...bothOf(before, after))
  const few = n < 3 ? `Only ${n} of the three students this needs have both scores.` : null
  const result = (method: 'g-z' | 'd-rm' | 'glass-before', value: number | null, reason: string) =>
    value === null || few !== null
      ? noValue({ ...base, method }, few ?? reason)
      : noInterval({ ...base, method }, value, noIntervalComputed)
  const times = (factor: number | null) =>
    dZ.value === null || factor === null ? null : dZ.value * factor
  const sameChange = 'Every student changed by the same amount, or a score does not vary.'
  return {
    gZ: result('g-z', times(n < 3 ? null : hedgesCorrection(n - 1)), sameChange),
    dRm: result(
      'd-rm',
      times(correlation === null ? null : Math.sqrt(2 * (1 - correlation))),
      sameChange,
    ),
    glassBefore: result('glass-before', glass(paired), 'The first scores do not vary.'),
    correlation,
  }
}

/**
 * The exact interval of d_z under normal changes: d_z·√n follows a noncentral t with n − 1 degrees
 * of freedom. Null when there is no d_z.
 */
export function exactPairedInterval({ test, n }: PairedDifference): Interval | null {
  if (test === null) return null
  const { low, high } = noncentralityInterval(test.t, test.df)
  return { low: low / Math.sqrt(n), high: high / Math.sqrt(n), level: 0.95 }
}

function glass({ before, meanDifference }: PairedDifference): number | null {
  if (before === null || meanDifference.value === null || before.sd < 1e-9) return null
  return meanDifference.value / before.sd
}

function bothOf(before: readonly Observation[], after: readonly Observation[]) {
  const pairs = before.flatMap((first, row) => {
    const second = after[row] ?? null
    return first === null || second === null ? [] : [{ first, second }]
  })
  return [pairs.map(({ first }) => first), pairs.map(({ second }) => second)] as const
}
