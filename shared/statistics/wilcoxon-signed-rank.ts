// Growth of the same students by rank: for scores in levels or with a few very large changes.

import { towardZero } from './mann-whitney.ts'
import { sumOf } from './moments.ts'
import { twoSidedNormalP } from './normal.ts'
import type { Observation } from './observations.ts'
import { pairedDifference } from './paired-difference.ts'
import { rank } from './ranks.ts'
import {
  noInterval,
  noIntervalComputed,
  noTest,
  noValue,
  type Estimate,
  type SignificanceTest,
} from './result.ts'

export type WilcoxonSignedRank = {
  /** (W⁺ − W⁻)/(W⁺ + W⁻), −1 to 1 (Kerby 2014); positive when students grew. */
  readonly rankBiserial: Estimate
  /** Its value is z, or W⁺ where p is exact. */
  readonly test: SignificanceTest
  readonly isExact: boolean
  /** Rank sums of the students who grew and of those who fell. */
  readonly wPlus: number
  readonly wMinus: number
  /** Students whose score changed, and those whose did not (left out of the ranks). */
  readonly changed: number
  readonly unchanged: number
  /** Of W⁺ when nothing changed but by chance, ties counted in; null when nothing changed. */
  readonly sigma: number | null
}

/** From here on the exact distribution gives way to the normal curve, as in R. */
const exactBelow = 50

/**
 * Changes (rounded to 1e-9, so that binary fractions do not break ties) ranked by size with
 * mid-ranks, zeros dropped (Wilcoxon 1945). Exact p for under 50 changes without ties, else
 * z = (W⁺ − m(m+1)/4 ∓ ½)/σ, σ² = m(m+1)(2m+1)/24 − Σ(t³−t)/48.
 * A reason instead when no student has both scores or none changed.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function wilcoxonSignedRank(
  before: readonly Observation[],
  after: readonly Observation[],
  { continuity = true } = {},
): WilcoxonSignedRank {
  const { differences, n, missing } = pairedDifference(before, after)
  const base = { n, missing, method: 'wilcoxon-signed-rank' } as const
  const changes = differences.filter((difference) => difference !== 0)
  const counts = { changed: changes.length, unchanged: n - changes.length }
  if (changes.length === 0) {
    const reason = n === 0 ? 'No student has both scores.' : 'No student’s score changed.'
    const nothing = { isExact: false, wPlus: 0, wMinus: 0, sigma: null, ...counts }
    return { rankBiserial: noValue(base, reason), test: noTest(base, reason), ...nothing }
  }
  const sums = signedRanks(changes)
  const { wPlus, wMinus, sigma, hasTies } = sums
  const isExact = changes.length < exactBelow && !hasTies
  const z = towardZero((wPlus - wMinus) / 2, continuity ? 0.5 : 0) / sigma
  const p = isExact ? exactP(Math.min(wPlus, wMinus), changes.length) : twoSidedNormalP(z)
  const test = { ...base, value: isExact ? wPlus : z, interval: null, df: [], p, reason: null }
  const effect = (wPlus - wMinus) / (wPlus + wMinus)
  const rankBiserial = noInterval(base, effect, noIntervalComputed)
  return { rankBiserial, test, isExact, wPlus, wMinus, sigma, ...counts }
}

function signedRanks(changes: readonly number[]) {
  const m = changes.length
  const { ranks, tieTerm } = rank(changes.map(Math.abs))
  const wPlus = sumOf(ranks.filter((_, row) => (changes[row] ?? 0) > 0))
  const wMinus = sumOf(ranks) - wPlus
  const sigma = Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - tieTerm / 48)
  return { wPlus, wMinus, sigma, hasTies: tieTerm > 0 }
}

/** 2·P(W ≤ smaller sum), counting in how many of the 2ᵐ ways of signs each sum comes about. */
function exactP(smaller: number, m: number): number {
  const largest = (m * (m + 1)) / 2
  let ways: number[] = [1, ...Array.from<number>({ length: largest }).fill(0)]
  for (let next = 1; next <= m; next += 1) {
    ways = ways.map((count, sum) => count + (ways[sum - next] ?? 0))
  }
  return Math.min(1, (2 * sumOf(ways.slice(0, smaller + 1))) / 2 ** m)
}
