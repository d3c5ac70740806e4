// What reliability rests on: the students who reached every item.

import {
  fewestStudentsForItems,
  requireItemScores,
  totalScore,
  type ItemScores,
} from './item-scores.ts'
import { varies } from './moments.ts'

export type CompleteRow = readonly number[]

type CompleteRows = {
  readonly rows: readonly CompleteRow[]
  readonly base: { readonly n: number; readonly missing: number }
  /** Why there is no reliability: too few students or items, or all totals the same. */
  readonly reason: string | null
}

/** @throws RangeError on NaN or infinite scores, or rows of unequal length. */
export function completeRows(scores: ItemScores): CompleteRows {
  requireItemScores(scores)
  const rows: readonly CompleteRow[] = scores.filter((row): row is CompleteRow =>
    row.every((score) => score !== null),
  )
  const base = { n: rows.length, missing: scores.length - rows.length }
  return { rows, base, reason: reasonAgainst(rows) }
}

/** Column by column: all students' scores on each item. */
export function columnsOf(rows: readonly CompleteRow[]): readonly CompleteRow[] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, item) => rows.map((row) => row[item] ?? Number.NaN))
}

function reasonAgainst(rows: readonly CompleteRow[]): string | null {
  if (rows.length < fewestStudentsForItems) {
    return `Only ${rows.length} of the ${fewestStudentsForItems} students this needs reached every item.`
  }
  if ((rows[0]?.length ?? 0) < 2)
    return 'One item has no internal consistency: at least two are needed.'
  return varies(rows.map(totalScore)) ? null : 'Every student has the same total.'
}
