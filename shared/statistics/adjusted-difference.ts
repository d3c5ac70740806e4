// Coached against comparison when the groups did not start alike: the second scores compared at
// equal first scores. What Works Clearinghouse asks for it at baseline gaps of 0.05 to 0.25.

import {
  completePairs,
  standardizedDifference,
  type TwoWindows,
} from './difference-in-differences.ts'
import { fitLinearModel, type LinearModel } from './linear-model.ts'
import { pairedDifference } from './paired-difference.ts'
import { noTest, noValue, type Estimate, type ResultBase, type SignificanceTest } from './result.ts'
import { tInterval, twoSidedP } from './student-t.ts'

export type AdjustedDifference = {
  /** First group − second group at equal first scores, in points of the second score. */
  readonly estimate: Estimate
  readonly standardError: number | null
  readonly test: SignificanceTest
  readonly standardized: Estimate
  /** Points more in the second score for one point more in the first, within groups. */
  readonly slope: number | null
  readonly rSquared: number | null
}

/**
 * after = β₀ + β₁·before + β₂·group + e by least squares (analysis of covariance, Fisher 1932);
 * the estimate is β₂ with its t interval, N − 3 degrees of freedom.
 * A reason instead when a group has under two students with both scores, or when the first
 * scores do not vary within the groups.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function adjustedDifference(first: TwoWindows, second: TwoWindows): AdjustedDifference {
  const groups = {
    first: pairedDifference(first.before, first.after),
    second: pairedDifference(second.before, second.after),
  }
  const n = groups.first.n + groups.second.n
  const missing = groups.first.missing + groups.second.missing
  const base = { n, missing, method: 'adjusted-difference' } as const
  if (groups.first.n < 2 || groups.second.n < 2) {
    return nothing(base, 'Each group needs two students with both scores.')
  }
  const model = fit(first, second)
  if (model === null) return nothing(base, 'The first scores do not vary within the groups.')
  const { estimate, standardError, test } = groupEffect(model, base)
  const standardized = standardizedDifference(estimate, groups)
  const slope = model.coefficients[1] ?? null
  return { estimate, standardError, test, standardized, slope, rSquared: model.rSquared }
}

function fit(first: TwoWindows, second: TwoWindows): LinearModel | null {
  const rows = [
    ...completePairs(first).map((pair) => ({ ...pair, group: 1 })),
    ...completePairs(second).map((pair) => ({ ...pair, group: 0 })),
  ]
  return fitLinearModel(
    rows.map(({ after }) => after),
    rows.map(({ before, group }) => [1, before, group]),
  )
}

function groupEffect({ coefficients, standardErrors, df }: LinearModel, base: ResultBase) {
  const value = coefficients[2] ?? Number.NaN
  const standardError = standardErrors[2] ?? Number.NaN
  const t = value / standardError
  const interval = tInterval(value, { standardError, df })
  const estimate = { ...base, value, interval, reason: null }
  const p = twoSidedP(t, df)
  return {
    estimate,
    standardError,
    test: { ...base, value: t, interval: null, df: [df], p, reason: null },
  }
}

function nothing(base: ResultBase, reason: string): AdjustedDifference {
  return {
    estimate: noValue(base, reason),
    standardError: null,
    test: noTest(base, reason),
    standardized: noValue(base, reason),
    slope: null,
    rSquared: null,
  }
}
