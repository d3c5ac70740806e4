// Several groups by rank: for levels, and for scores with a ceiling.

import { sumOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { rank } from './ranks.ts'
import { noTest, type SignificanceTest } from './result.ts'
import { upperTailChiSquare } from './tails.ts'

/**
 * H = (12/(N(N+1))·ΣR²ᵢ/nᵢ − 3(N+1)) / (1 − Σ(t³−t)/(N³−N)), chi-square with k − 1 degrees of
 * freedom (Kruskal & Wallis 1952). Groups without scores are left out.
 * A reason instead with under two groups or when all scores are the same.
 * @throws RangeError on NaN or an infinite score.
 */
export function kruskalWallis(groups: readonly (readonly Observation[])[]): SignificanceTest {
  const scores = groups.map(presentValues).filter((group) => group.length > 0)
  const all = scores.flat()
  const n = all.length
  const missing = sumOf(groups.map((group) => group.length)) - n
  const base = { n, missing, method: 'kruskal-wallis' } as const
  if (scores.length < 2) return noTest(base, 'At least two groups with scores are needed.')
  if (!varies(all)) return noTest(base, 'All scores are the same.')
  const { ranks, tieTerm } = rank(all)
  let from = 0
  const parts = scores.map(({ length }) => {
    const ranksOfGroup = ranks.slice(from, (from += length))
    return sumOf(ranksOfGroup) ** 2 / length
  })
  const raw = (12 / (n * (n + 1))) * sumOf(parts) - 3 * (n + 1)
  const value = raw / (1 - tieTerm / (n ** 3 - n))
  const df = scores.length - 1
  return {
    ...base,
    value,
    interval: null,
    df: [df],
    p: upperTailChiSquare(value, df),
    reason: null,
  }
}
