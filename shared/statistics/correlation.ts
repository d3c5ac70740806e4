// How two scores of the same students go together.

import { correlationOf, varies } from './moments.ts'
import { normal975 } from './normal-interval.ts'
import { requireFinite, type Observation } from './observations.ts'
import { rank } from './ranks.ts'
import {
  noInterval,
  noTest,
  noValue,
  type Estimate,
  type Interval,
  type ResultBase,
  type SignificanceTest,
} from './result.ts'
import { twoSidedP } from './student-t.ts'

export type Correlation = { readonly estimate: Estimate; readonly test: SignificanceTest }

/**
 * Pearson's r, −1 to 1, of the students with both scores; interval tanh(atanh r ± 1.96/√(n−3))
 * (Fisher 1921) from four students; t = r·√((n−2)/(1−r²)) with n − 2 degrees of freedom.
 * A reason instead under three students or when either score does not vary.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function pearsonCorrelation(
  x: readonly Observation[],
  y: readonly Observation[],
): Correlation {
  const pairs = pairsOf(x, y)
  return correlate(pairs, { ...countsOf(pairs, x.length), method: 'correlation' })
}

/** Spearman's rho: Pearson's r of the mid-ranks (Spearman 1904); test and interval as for r. */
export function spearmanCorrelation(
  x: readonly Observation[],
  y: readonly Observation[],
): Correlation {
  const pairs = pairsOf(x, y)
  const ranked = {
    x: rank(pairs.x).ranks,
    y: rank(pairs.y).ranks,
  }
  return correlate(ranked, { ...countsOf(pairs, x.length), method: 'rank-correlation' })
}

/** Interval of a correlation (Fisher 1921); ±1 has no width. */
export function fisherInterval(r: number, n: number): Interval {
  const reach = normal975 / Math.sqrt(n - 3)
  const z = Math.atanh(r)
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach), level: 0.95 }
}

type Pairs = { readonly x: readonly number[]; readonly y: readonly number[] }

function pairsOf(x: readonly Observation[], y: readonly Observation[]): Pairs {
  if (x.length !== y.length) throw new RangeError('A correlation needs lists of equal length')
  const both = x.flatMap((first, row) => {
    const second = y[row] ?? null
    return first === null || second === null ? [] : [{ first, second }]
  })
  const pairs = { x: both.map(({ first }) => first), y: both.map(({ second }) => second) }
  pairs.x.forEach(requireFinite)
  pairs.y.forEach(requireFinite)
  return pairs
}

function countsOf(pairs: Pairs, expected: number) {
  return { n: pairs.x.length, missing: expected - pairs.x.length }
}

function correlate({ x, y }: Pairs, base: ResultBase): Correlation {
  const { n } = base
  const reason = reasonAgainst({ x, y })
  const r = reason === null ? correlationOf(x, y) : null
  if (r === null) {
    const sentence = reason ?? 'One of the two scores does not vary.'
    return { estimate: noValue(base, sentence), test: noTest(base, sentence) }
  }
  const test = correlationTest(r, base)
  if (test.reason !== null) return { estimate: noInterval(base, r, test.reason), test }
  if (n < 4) return { estimate: noInterval(base, r, 'An interval needs four students.'), test }
  return { estimate: { ...base, value: r, interval: fisherInterval(r, n), reason: null }, test }
}

function reasonAgainst({ x, y }: Pairs): string | null {
  if (x.length < 3) return `Only ${x.length} of the three students this needs have both scores.`
  return varies(x) && varies(y) ? null : 'One of the two scores does not vary.'
}

function correlationTest(r: number, base: ResultBase): SignificanceTest {
  const df = base.n - 2
  const rest = 1 - r * r
  // Rounding can leave 1e-16 instead of 0: a perfect line has no t to speak of.
  if (rest < 1e-15) return noTest(base, 'All students lie on one straight line.')
  const t = r * Math.sqrt(df / rest)
  return { ...base, value: t, interval: null, df: [df], p: twoSidedP(t, df), reason: null }
}
