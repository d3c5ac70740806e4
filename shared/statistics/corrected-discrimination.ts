// Whether an item tells strong from weak students, without comparing it with itself.

import {
  fewestStudentsForItems,
  requireItemScores,
  restScore,
  type ItemScores,
} from './item-scores.ts'
import { fisherInterval } from './correlation.ts'
import { correlationOf } from './moments.ts'
import type { Estimate } from './result.ts'

/**
 * Pearson(item, total − item), −1 to 1 (Henrysson 1963), with Fisher's z interval
 * tanh(atanh r ± 1.96/√(n−3)). A reason instead under ten students or where nothing varies.
 * @param item column of the item in `scores`
 * @throws RangeError on NaN, infinite scores or an item that is not there.
 */
export function correctedDiscrimination(scores: ItemScores, item: number): Estimate {
  requireItemScores(scores)
  const rows = scores.filter((row) => columnOf(row, item) !== null)
  const n = rows.length
  const base = { n, missing: scores.length - n, method: 'corrected-discrimination' } as const
  if (n < fewestStudentsForItems) {
    const reason = `Only ${n} of the ${fewestStudentsForItems} students this needs have the item.`
    return { ...base, value: null, interval: null, reason }
  }
  const own = rows.map((row) => columnOf(row, item) ?? 0)
  const value = correlationOf(
    own,
    rows.map((row) => restScore(row, item)),
  )
  if (value === null) {
    const reason = 'The item, or the total of the other items, is the same for every student.'
    return { ...base, value: null, interval: null, reason }
  }
  return { ...base, value, interval: fisherInterval(value, n), reason: null }
}

function columnOf(row: readonly (number | null)[], item: number): number | null {
  const score = row[item]
  if (score === undefined) throw new RangeError(`There is no item ${item}`)
  return score
}
