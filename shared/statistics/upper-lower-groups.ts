// The upper and lower 27 % of students by total, for looking at who chose what. Students tied at
// the cut share the remaining places, so that the order of rows in a file changes nothing.

import { requireFinite } from './observations.ts'

type UpperLowerGroups = {
  /** Students each group stands for: floor(0.27·n + 0.5). */
  readonly size: number
  /** One weight a student, 0 to 1, adding up to `size`. */
  readonly upper: readonly number[]
  readonly lower: readonly number[]
}

/**
 * k = floor(0.27·n + 0.5) (Kelley 1939). Everyone beyond the cut counts 1, and each of those tied
 * at the cut counts (places left)/(students tied). Null under six students, where a
 * group would be one student or none.
 * @throws RangeError on NaN or infinite totals.
 */
export function upperLowerGroups(totals: readonly number[]): UpperLowerGroups | null {
  totals.forEach(requireFinite)
  const size = Math.floor(0.27 * totals.length + 0.5)
  if (size < 2) return null
  const lower = lowestWeights(totals, size)
  const upper = lowestWeights(
    totals.map((total) => -total),
    size,
  )
  return { size, upper, lower }
}

/** Mean of the scores in a weighted group; with 0/1 scores, the share of the group. */
export function weightedShare(weights: readonly number[], scores: readonly number[]): number {
  let hit = 0
  let all = 0
  for (const [row, weight] of weights.entries()) {
    hit += weight * (scores[row] ?? 0)
    all += weight
  }
  return hit / all
}

function lowestWeights(totals: readonly number[], size: number): readonly number[] {
  const cut = totals.toSorted((a, b) => a - b)[size - 1] ?? Number.NaN
  const below = totals.filter((total) => total < cut).length
  const tied = totals.filter((total) => total === cut).length
  return totals.map((total) => {
    if (total < cut) return 1
    return total === cut ? (size - below) / tied : 0
  })
}
