// Item-total correlations as other software prints them, beside our corrected discrimination.

import { totalScore, type ItemScores } from './item-scores.ts'
import { completeRows } from './complete-rows.ts'
import { correlationOf, meanOf } from './moments.ts'
import { normalHeightAt } from './normal.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'

/**
 * Pearson(item, total with the item in it): too high, most of all on a short test (Henrysson 1963).
 * A reason under ten students or when nothing varies.
 */
export function itemTotalCorrelation(scores: ItemScores, item: number): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const result = { ...base, method: 'correlation' } as const
  if (reason !== null) return noValue(result, reason)
  const value = correlationOf(columnOf(rows, item), rows.map(totalScore))
  if (value === null) return noValue(result, 'The item is the same for every student.')
  return noInterval(result, value, noIntervalComputed)
}

/**
 * r·√(p(1−p))/φ(z_p) for a right-or-wrong item (Pearson 1909), r its correlation with the total, φ(z_p)
 * the height of the normal curve where it splits p from 1 − p. Can pass 1 when totals are not normal.
 * A reason under ten students or when nothing varies.
 * @throws RangeError when the item has other points than 0 and 1.
 */
export function biserialCorrelation(scores: ItemScores, item: number): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const result = { ...base, method: 'biserial' } as const
  if (reason !== null) return noValue(result, reason)
  const own = columnOf(rows, item)
  if (own.some((score) => score !== 0 && score !== 1)) {
    throw new RangeError('A biserial correlation needs an item that is right or wrong')
  }
  const r = correlationOf(own, rows.map(totalScore))
  if (r === null) return noValue(result, 'The item is the same for every student.')
  const p = meanOf(own)
  const value = (r * Math.sqrt(p * (1 - p))) / normalHeightAt(p)
  return noInterval(result, value, noIntervalComputed)
}

function columnOf(rows: readonly (readonly number[])[], item: number): readonly number[] {
  return rows.map((row) => {
    const score = row[item]
    if (score === undefined) throw new RangeError(`There is no item ${item}`)
    return score
  })
}
