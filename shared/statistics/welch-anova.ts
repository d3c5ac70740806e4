// Several groups that spread differently: the analysis of variance to prefer when sizes differ too.

import { meanOf, sumOf, varianceOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { noTest, type SignificanceTest } from './result.ts'
import { upperTailF } from './tails.ts'

/**
 * Welch (1951): weights wᵢ = nᵢ/s²ᵢ, F = Σwᵢ(x̄ᵢ−x̃)²/(k−1) / (1 + 2(k−2)·h/(k²−1)) with
 * h = Σ(1−wᵢ/Σw)²/(nᵢ−1), and degrees of freedom k − 1 and (k²−1)/(3h).
 * A reason instead with under two groups, or when some group has under two scores or no spread.
 * @throws RangeError on NaN or an infinite score.
 */
export function welchAnova(groups: readonly (readonly Observation[])[]): SignificanceTest {
  const scores = groups.map(presentValues)
  const k = scores.length
  const n = sumOf(scores.map((group) => group.length))
  const missing = sumOf(groups.map((group) => group.length)) - n
  const base = { n, missing, method: 'welch-anova' } as const
  if (k < 2) return noTest(base, 'At least two groups are needed.')
  if (!scores.every((group) => group.length >= 2 && varies(group))) {
    return noTest(base, 'Every group needs two scores that differ.')
  }
  const parts = scores.map((group) => ({
    df: group.length - 1,
    mean: meanOf(group),
    weight: group.length / varianceOf(group),
  }))
  const weights = sumOf(parts.map(({ weight }) => weight))
  const centre = sumOf(parts.map(({ weight, mean }) => weight * mean)) / weights
  const h = sumOf(parts.map(({ weight, df }) => (1 - weight / weights) ** 2 / df))
  const between = sumOf(parts.map(({ weight, mean }) => weight * (mean - centre) ** 2)) / (k - 1)
  const value = between / (1 + (2 * (k - 2) * h) / (k ** 2 - 1))
  const df2 = (k ** 2 - 1) / (3 * h)
  const p = upperTailF(value, { df1: k - 1, df2 })
  return { ...base, value, interval: null, df: [k - 1, df2], p, reason: null }
}
