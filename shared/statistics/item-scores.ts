// What the item statistics share: the score of each student on each item, and from how many
// students on an item statistic may be shown.

import { requireFinite, type Observation } from './observations.ts'

/**
 * One row a student, one column an item, in points. An omitted answer is 0; null is an item the
 * student did not reach, which is left out.
 */
export type ItemScores = readonly (readonly Observation[])[]

/** Below this, correlations and alpha say more about chance than about the item. */
export const fewestStudentsForItems = 10

/** A student's total without one item; items not reached add nothing. */
export function restScore(row: readonly Observation[], item: number): number {
  return row.reduce<number>((sum, score, column) => sum + (column === item ? 0 : (score ?? 0)), 0)
}

/** A student's total over the items reached. */
export function totalScore(row: readonly Observation[]): number {
  return row.reduce<number>((sum, score) => sum + (score ?? 0), 0)
}

/** @throws RangeError on a NaN or infinite score, or on rows of unequal length. */
export function requireItemScores(scores: ItemScores): void {
  const width = scores[0]?.length ?? 0
  for (const row of scores) {
    if (row.length !== width) throw new RangeError('Every student needs the same items')
    for (const score of row) if (score !== null) requireFinite(score)
  }
}
