// The gap between two groups in the share of students at a level or at mastery.

import { intervalOfDifference } from './change-of-gap.ts'
import { normalInterval } from './normal-interval.ts'
import { noTest, noValue, type Estimate, type Interval, type SignificanceTest } from './result.ts'
import { upperTailChiSquare } from './tails.ts'
import { wilsonShare } from './wilson-share.ts'

/** Students of a group who reached the level, of those who have a result. */
export type Reached = { readonly count: number; readonly n: number; readonly missing?: number }

export type ShareGap = {
  readonly a: Estimate
  readonly b: Estimate
  /** Share of a − share of b, −1 to 1. */
  readonly gap: Estimate
  /** gap ± 1.96·√(pₐ(1−pₐ)/nₐ + p_b(1−p_b)/n_b), as many textbooks have it; too short in small groups. */
  readonly simpleInterval: Interval | null
  readonly test: SignificanceTest
  /** Cohen's h = 2·arcsin√pₐ − 2·arcsin√p_b: the gap on a scale where shares of 5% and 50% compare. */
  readonly cohenH: number | null
}

/**
 * pₐ − p_b with Newcombe's interval (1998, method 10), and Pearson's chi-square with 1 degree of
 * freedom, χ² = N·(ad − bc)²/(row and column totals), on request with Yates' correction.
 * A reason instead when a group has under two students; no test when all or none reached it.
 * @throws RangeError unless 0 ≤ count ≤ n in whole numbers.
 */
export function shareGap(first: Reached, second: Reached, { yates = false } = {}): ShareGap {
  const a = shareOf(first)
  const b = shareOf(second)
  const counts = { n: a.n + b.n, missing: a.missing + b.missing }
  const base = { ...counts, method: 'share-gap' } as const
  if (a.value === null || b.value === null) {
    const reason = a.value === null ? `First group: ${a.reason}` : `Second group: ${b.reason}`
    const test = noTest({ ...counts, method: 'chi-square' }, reason)
    return { a, b, gap: noValue(base, reason), simpleInterval: null, test, cohenH: null }
  }
  const value = a.value - b.value
  const variance = (a.value * (1 - a.value)) / a.n + (b.value * (1 - b.value)) / b.n
  return {
    a,
    b,
    gap: { ...base, value, interval: intervalOfDifference(a, b), reason: null },
    simpleInterval: normalInterval(value, Math.sqrt(variance)),
    test: chiSquare(first, second, { yates }),
    cohenH: 2 * Math.asin(Math.sqrt(a.value)) - 2 * Math.asin(Math.sqrt(b.value)),
  }
}

function shareOf({ count, n, missing = 0 }: Reached): Estimate {
  return wilsonShare(count, n, { missing })
}

function chiSquare(a: Reached, b: Reached, { yates }: { yates: boolean }): SignificanceTest {
  const n = a.n + b.n
  const base = { n, missing: (a.missing ?? 0) + (b.missing ?? 0), method: 'chi-square' } as const
  const reached = a.count + b.count
  if (reached === 0) return noTest(base, 'No student reached it.')
  if (reached === n) return noTest(base, 'Every student reached it.')
  const cross = Math.abs(a.count * (b.n - b.count) - b.count * (a.n - a.count))
  const distance = yates ? Math.max(0, cross - n / 2) : cross
  const value = (n * distance ** 2) / (a.n * b.n * reached * (n - reached))
  return { ...base, value, interval: null, df: [1], p: upperTailChiSquare(value, 1), reason: null }
}
