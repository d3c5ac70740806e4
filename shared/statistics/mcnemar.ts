// Of the students who crossed a line, did more go up than down?

import { noTest, noValue, type Estimate, type SignificanceTest } from './result.ts'
import { clopperPearson, fairCoinCumulative, upperTailChiSquare } from './tails.ts'

/** Students with both levels who crossed the line, and those who did not. */
type Crossings = { readonly up: number; readonly down: number; readonly stayed: number }

export type McNemar = {
  /** Share of those who crossed that went up; 0.5 is no change. */
  readonly shareUp: Estimate
  /** Its value is the number who went up. */
  readonly test: SignificanceTest
}

/**
 * Exact: two-sided binomial p of `up` among up + down at ½ (McNemar 1947; exact form Mosteller
 * 1952), the share with its exact interval. A reason instead when no student crossed.
 * @throws RangeError on counts that are not whole numbers from 0.
 */
export function exactMcNemar({ up, down, stayed }: Crossings): McNemar {
  requireCounts([up, down, stayed])
  const crossed = up + down
  const base = { n: crossed + stayed, missing: 0, method: 'exact-mcnemar' } as const
  const shareBase = { ...base, method: 'clopper-pearson' } as const
  if (crossed === 0) {
    const reason = 'No student crossed the line.'
    return { shareUp: noValue(shareBase, reason), test: noTest(base, reason) }
  }
  const interval = clopperPearson(up, crossed)
  const p = Math.min(1, 2 * fairCoinCumulative(Math.min(up, down), crossed))
  return {
    shareUp: { ...shareBase, value: up / crossed, interval, reason: null },
    test: { ...base, value: up, interval: null, df: [], p, reason: null },
  }
}

/**
 * χ² = (|up − down| − 1)²/(up + down) with 1 degree of freedom; without `continuity`, the 1 of
 * Edwards (1948) is left out. For comparing with other software: the exact test is never worse.
 */
export function mcNemarChiSquare(
  { up, down, stayed }: Crossings,
  { continuity = true } = {},
): SignificanceTest {
  requireCounts([up, down, stayed])
  const base = { n: up + down + stayed, missing: 0, method: 'mcnemar-chi-square' } as const
  if (up + down === 0) return noTest(base, 'No student crossed the line.')
  const distance = Math.max(0, Math.abs(up - down) - (continuity ? 1 : 0))
  const value = distance ** 2 / (up + down)
  return { ...base, value, interval: null, df: [1], p: upperTailChiSquare(value, 1), reason: null }
}

function requireCounts(counts: readonly number[]): void {
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`)
  }
}
