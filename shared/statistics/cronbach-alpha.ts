// How well the items of one test hang together, and what that means for one student's total.

import {
  fewestStudentsForItems,
  requireItemScores,
  totalScore,
  type ItemScores,
} from './item-scores.ts'
import { sumOf, varianceOf, varies } from './moments.ts'
import type { Estimate } from './result.ts'

const noInterval = 'No interval is computed for this figure.'

/**
 * α = k/(k−1)·(1 − Σsᵢ²/s_T²) (Cronbach 1951), all variances with n − 1; on 0/1 items this is
 * KR-20. Only students who reached every item count. A reason instead under two items, under ten
 * students, or when every total is the same. No interval.
 * @throws RangeError on NaN or infinite scores, or rows of unequal length.
 */
export function cronbachAlpha(scores: ItemScores): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'cronbach-alpha', interval: null } as const
  if (reason !== null) return { ...common, value: null, reason }
  return { ...common, value: alphaOf(rows), reason: noInterval }
}

/** s_T·√(1−α), in points: about how far one student's total would move on a like test. */
export function standardErrorOfMeasurement(scores: ItemScores): Estimate {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'standard-error-of-measurement', interval: null } as const
  if (reason !== null) return { ...common, value: null, reason }
  const value = Math.sqrt(varianceOf(rows.map(totalScore)) * (1 - alphaOf(rows)))
  return { ...common, value, reason: noInterval }
}

type CompleteRow = readonly number[]

function completeRows(scores: ItemScores) {
  requireItemScores(scores)
  const rows: readonly CompleteRow[] = scores.filter((row): row is CompleteRow =>
    row.every((score) => score !== null),
  )
  const base = { n: rows.length, missing: scores.length - rows.length }
  return { rows, base, reason: reasonAgainst(rows) }
}

function reasonAgainst(rows: readonly CompleteRow[]): string | null {
  if (rows.length < fewestStudentsForItems) {
    return `Only ${rows.length} of the ${fewestStudentsForItems} students this needs reached every item.`
  }
  if ((rows[0]?.length ?? 0) < 2)
    return 'One item has no internal consistency: at least two are needed.'
  return varies(rows.map(totalScore)) ? null : 'Every student has the same total.'
}

function alphaOf(rows: readonly CompleteRow[]): number {
  const k = rows[0]?.length ?? 0
  const items = Array.from({ length: k }, (_, item) => rows.map((row) => row[item] ?? 0))
  return (k / (k - 1)) * (1 - sumOf(items.map(varianceOf)) / varianceOf(rows.map(totalScore)))
}
