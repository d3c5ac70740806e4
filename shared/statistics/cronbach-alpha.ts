// How well the items of one test hang together, and what that means for one student's total.

import { columnsOf, completeRows, type CompleteRow } from './complete-rows.ts'
import { totalScore, type ItemScores } from './item-scores.ts'
import { sumOf, varianceOf } from './moments.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate, type Interval } from './result.ts'
import { quantileF } from './tails.ts'

/**
 * α = k/(k−1)·(1 − Σsᵢ²/s_T²) (Cronbach 1951), all variances with n − 1; on 0/1 items this is
 * KR-20. Interval 1 − (1−α)·F with n − 1 and (n−1)(k−1) degrees of freedom (Feldt 1965).
 * Only students who reached every item count. A reason instead under two items, under ten
 * students, or when every total is the same.
 * @throws RangeError on NaN or infinite scores, or rows of unequal length.
 */
export function cronbachAlpha(scores: ItemScores): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'cronbach-alpha' } as const
  if (reason !== null) return noValue(common, reason)
  const value = alphaOf(rows)
  // The items of every student agree to the point; Feldt's interval would have no width.
  if (1 - value < 1e-12) return noInterval(common, value, 'The items agree perfectly: no interval.')
  return { ...common, value, interval: feldtInterval(value, rows), reason: null }
}

/** s_T·√(1−α), in points: about how far one student's total would move on a like test. */
export function standardErrorOfMeasurement(scores: ItemScores): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'standard-error-of-measurement' } as const
  if (reason !== null) return noValue(common, reason)
  const value = Math.sqrt(varianceOf(rows.map(totalScore)) * (1 - alphaOf(rows)))
  return noInterval(common, value, noIntervalComputed)
}

/** Alpha of the other items, one result an item: above alpha itself, the item fits the rest badly. */
export function alphaIfDeleted(scores: ItemScores): readonly Estimate[] {
  const width = scores[0]?.length ?? 0
  return Array.from({ length: width }, (_, item) =>
    cronbachAlpha(scores.map((row) => row.filter((__, column) => column !== item))),
  )
}

function alphaOf(rows: readonly CompleteRow[]): number {
  const items = columnsOf(rows)
  const k = items.length
  return (k / (k - 1)) * (1 - sumOf(items.map(varianceOf)) / varianceOf(rows.map(totalScore)))
}

function feldtInterval(alpha: number, rows: readonly CompleteRow[]): Interval {
  const df1 = rows.length - 1
  const df2 = df1 * ((rows[0]?.length ?? 0) - 1)
  const end = (p: number) => 1 - (1 - alpha) * quantileF(p, { df1, df2 })
  return { low: end(0.975), high: end(0.025), level: 0.95 }
}
