// The upper and lower 27 % of students by total, for looking at who chose what. Students tied at
// the cut share the remaining places, so that the order of rows in a file changes nothing.

import { requireItemScores, totalScore, type ItemScores } from './item-scores.ts'
import { requireFinite } from './observations.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'

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
  const sorted = Float64Array.from(totals).toSorted()
  const lower = weightsFrom(totals, { size, cut: sorted.at(size - 1), isBeyond: isBelow })
  const upper = weightsFrom(totals, { size, cut: sorted.at(-size), isBeyond: isAbove })
  return { size, upper, lower }
}

/**
 * D = share of the points right in the upper group − in the lower, −1 to 1 (Kelley 1939; Ebel &
 * Frisbie 1991). Items not reached count as nothing earned. A reason instead under six students.
 * @param maximum points of the item
 * @throws RangeError on NaN or infinite scores, or rows of unequal length.
 */
export function upperLowerDifference(
  scores: ItemScores,
  { item, maximum = 1 }: { readonly item: number; readonly maximum?: number },
): Estimate {
  requireItemScores(scores)
  const base = { n: scores.length, missing: 0, method: 'upper-lower-27' } as const
  const groups = upperLowerGroups(scores.map(totalScore))
  if (groups === null) {
    return noValue(base, `Upper and lower groups need six students, not ${scores.length}.`)
  }
  const shares = scores.map((row) => (row[item] ?? 0) / maximum)
  const value = weightedShare(groups.upper, shares) - weightedShare(groups.lower, shares)
  return noInterval(base, value, noIntervalComputed)
}

/** Mean of the scores in a weighted group; with 0/1 scores, the share of the group. */
export function weightedShare(weights: readonly number[], scores: readonly number[]): number {
  let hit = 0
  let all = 0
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    hit += weight * (scores[row] ?? 0)
    all += weight
  }
  return hit / all
}

type Cut = {
  readonly size: number
  /** The last total that belongs to the group, in whole or in part. */
  readonly cut: number | undefined
  readonly isBeyond: (total: number, cut: number) => boolean
}

const isBelow = (total: number, cut: number): boolean => total < cut
const isAbove = (total: number, cut: number): boolean => total > cut

function weightsFrom(
  totals: readonly number[],
  { size, cut = Number.NaN, isBeyond }: Cut,
): readonly number[] {
  let beyond = 0
  let tied = 0
  for (const total of totals) {
    if (isBeyond(total, cut)) beyond += 1
    else if (total === cut) tied += 1
  }
  return totals.map((total) => {
    if (isBeyond(total, cut)) return 1
    return total === cut ? (size - beyond) / tied : 0
  })
}
