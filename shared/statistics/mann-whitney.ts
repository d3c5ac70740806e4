// Two groups by rank: for scores in levels or with a ceiling, where a mean says little.

import { sumOf, varies } from './moments.ts'
import { normalInterval } from './normal-interval.ts'
import { twoSidedNormalP } from './normal.ts'
import { presentValues, type Observation } from './observations.ts'
import { rank } from './ranks.ts'
import {
  noInterval,
  noTest,
  noValue,
  type Estimate,
  type ResultBase,
  type SignificanceTest,
} from './result.ts'

export type MannWhitney = {
  /** P(a above b) + ½·P(a equal b), 0 to 1; 0.5 is no difference. */
  readonly superiority: Estimate
  /** Cliff's delta = 2·superiority − 1, −1 to 1. */
  readonly cliffsDelta: number | null
  /** Pairs in which a is above b, ties counting half: U, which R prints as W. */
  readonly u: number | null
  /** Normal approximation with tie and continuity correction; its value is z. */
  readonly test: SignificanceTest
}

/**
 * U = R_a − na(na+1)/2 from mid-ranks; z = (U − na·nb/2 ∓ ½)/σ with
 * σ² = na·nb/12·(N + 1 − Σ(t³−t)/(N(N−1))) (Mann & Whitney 1947; ties: Lehmann 1975).
 * superiority = U/(na·nb), with the interval of `superiorityInterval`. A reason instead when a
 * group is empty or all scores are the same.
 * @throws RangeError on NaN or an infinite score.
 */
export function mannWhitney(
  first: readonly Observation[],
  second: readonly Observation[],
  { continuity = true } = {},
): MannWhitney {
  const a = presentValues(first)
  const b = presentValues(second)
  const n = a.length + b.length
  const missing = first.length + second.length - n
  const base = { n, missing, method: 'mann-whitney' } as const
  const reason = reasonAgainst(a, b)
  if (reason !== null) {
    const superiority = noValue(base, reason)
    return { superiority, cliffsDelta: null, u: null, test: noTest(base, reason) }
  }
  const { ranks, tieTerm } = rank([...a, ...b])
  const u = sumOf(ranks.slice(0, a.length)) - (a.length * (a.length + 1)) / 2
  const pairs = a.length * b.length
  const value = u / pairs
  const sd = Math.sqrt((pairs / 12) * (n + 1 - tieTerm / (n * (n - 1))))
  const z = towardZero(u - pairs / 2, continuity ? 0.5 : 0) / sd
  return {
    superiority: superiorityOf(value, base, { na: a.length, nb: b.length }),
    cliffsDelta: 2 * value - 1,
    u,
    test: { ...base, value: z, interval: null, df: [], p: twoSidedNormalP(z), reason: null },
  }
}

/** The continuity correction: half a step toward no difference, never past it. */
export function towardZero(distance: number, step: number): number {
  return Math.sign(distance) * Math.max(0, Math.abs(distance) - step)
}

/**
 * Hanley & McNeil (1982): SE² = (A(1−A) + (na−1)(Q₁−A²) + (nb−1)(Q₂−A²))/(na·nb) with
 * Q₁ = A/(2−A), Q₂ = 2A²/(1+A); cut at 0 and 1. At 0 and 1 themselves it would have no width.
 */
function superiorityOf(area: number, base: ResultBase, { na, nb }: { na: number; nb: number }) {
  if (area === 0 || area === 1) {
    return noInterval(base, area, 'One group lies wholly above the other: no interval.')
  }
  const q1 = area / (2 - area) - area ** 2
  const q2 = (2 * area ** 2) / (1 + area) - area ** 2
  const variance = (area * (1 - area) + (na - 1) * q1 + (nb - 1) * q2) / (na * nb)
  const { low, high } = normalInterval(area, Math.sqrt(variance))
  const interval = { low: Math.max(0, low), high: Math.min(1, high), level: 0.95 } as const
  return { ...base, value: area, interval, reason: null }
}

function reasonAgainst(a: readonly number[], b: readonly number[]): string | null {
  if (a.length === 0 && b.length === 0) return 'Neither group has scores.'
  if (a.length === 0) return 'The first group has no scores.'
  if (b.length === 0) return 'The second group has no scores.'
  return varies([...a, ...b]) ? null : 'All scores are the same.'
}
