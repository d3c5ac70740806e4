// Coached against comparison: did the one group grow more than the other? Each student is one gain.
// (Least squares on stacked rows would count a student's two scores as two strangers and make the
// interval a third to a half too wide.)

import { welchGap } from './group-gap.ts'
import { hedgesCorrection } from './hedges-correction.ts'
import { varies } from './moments.ts'
import type { Observation } from './observations.ts'
import { pairedDifference, type PairedDifference } from './paired-difference.ts'
import { noTest, noValue, type Estimate, type SignificanceTest } from './result.ts'

/** The scores of one group, one a student, in the same order. */
export type TwoWindows = {
  readonly before: readonly Observation[]
  readonly after: readonly Observation[]
}

export type DifferenceInDifferences = {
  readonly first: PairedDifference
  readonly second: PairedDifference
  /** Mean gain of the first group − mean gain of the second, in points. */
  readonly estimate: Estimate
  readonly standardError: number | null
  readonly test: SignificanceTest
  /** In pooled standard deviations of the second scores, corrected by J. */
  readonly standardized: Estimate
}

/**
 * ḡ₁ − ḡ₂ with Welch's standard error, degrees of freedom and interval on the gains;
 * standardized J·DiD/s_after (What Works Clearinghouse, Procedures Handbook 5.0), its interval by
 * the same factor. A reason instead when a group has under two students with both scores.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function differenceInDifferences(
  firstGroup: TwoWindows,
  secondGroup: TwoWindows,
): DifferenceInDifferences {
  const first = pairedDifference(firstGroup.before, firstGroup.after)
  const second = pairedDifference(secondGroup.before, secondGroup.after)
  const counts = { n: first.n + second.n, missing: first.missing + second.missing }
  const base = { ...counts, method: 'difference-in-differences' } as const
  const reason = reasonAgainst(first, second)
  if (reason !== null) {
    const standardized = standardizedDifference(noValue(base, reason), { first, second })
    const nothing = { standardError: null, test: noTest(base, reason), standardized }
    return { first, second, estimate: noValue(base, reason), ...nothing }
  }
  const { gap, standardError, test } = welchGap(first.differences, second.differences)
  const estimate = { ...gap, ...base }
  const standardized = standardizedDifference(estimate, { first, second })
  return { first, second, estimate, standardError, test: { ...test, ...base }, standardized }
}

/** Students with both scores, in order. */
export function completePairs({ before, after }: TwoWindows) {
  return before.flatMap((first, row) => {
    const second = after[row] ?? null
    return first === null || second === null ? [] : [{ before: first, after: second }]
  })
}

type Groups = Pick<DifferenceInDifferences, 'first' | 'second'>

/** An estimate in points, in pooled standard deviations of the second scores. */
export function standardizedDifference(estimate: Estimate, { first, second }: Groups): Estimate {
  const { n, missing, value, interval } = estimate
  const base = { n, missing, method: 'standardized-difference-in-differences' } as const
  if (value === null) return noValue(base, estimate.reason ?? '')
  const unit = unitOf({ first, second })
  if (unit === null) return noValue(base, 'The second scores do not vary within the groups.')
  const low = (interval?.low ?? Number.NaN) * unit
  const high = (interval?.high ?? Number.NaN) * unit
  const scaled = interval && { low, high, level: interval.level }
  return { ...base, value: value * unit, interval: scaled, reason: estimate.reason }
}

/** J / pooled sd of the second scores. */
function unitOf({ first, second }: Groups): number | null {
  const df = first.n + second.n - 2
  const spread = [first, second].map(({ after, n }) => (n - 1) * (after?.sd ?? Number.NaN) ** 2)
  const sd = Math.sqrt(((spread[0] ?? 0) + (spread[1] ?? 0)) / df)
  return sd > 1e-9 ? hedgesCorrection(df) / sd : null
}

function reasonAgainst(first: PairedDifference, second: PairedDifference): string | null {
  for (const [name, { n }] of [['first', first] as const, ['second', second] as const]) {
    if (n === 0) return `No student of the ${name} group has both scores.`
    if (n === 1) return `Only one student of the ${name} group has both scores.`
  }
  return varies(first.differences) || varies(second.differences)
    ? null
    : 'Within each group all students changed by the same amount.'
}
