/** The items of one test with their options and standards, in the order of the test. */
import { sql } from 'kysely'
import type { ReadDb } from '../../../database/connection.ts'
import {
  scoredItemColumns,
  scoredItemOf,
  type ScoredItemRow,
} from '../../../database/scored-items.ts'
import type { Sample } from '../scope/in-scope.ts'
import type { Item, Option } from './item-answers.ts'

type Row = ScoredItemRow & {
  readonly id: number
  readonly label: string
  readonly stem: string
  readonly standardCode: string | null
  readonly depthOfKnowledge: number | null
  readonly options: string
  readonly moreStandards: string
}

export async function itemsOfTest(
  read: ReadDb,
  { administration }: Sample,
): Promise<readonly Item[]> {
  const { rows } = await sql<Row>`
    SELECT item.id, item.label, item.stem, item.standardCode, item.depthOfKnowledge,
      ${sql.raw(scoredItemColumns)},
      (SELECT json_group_array(json_object('label', own.label, 'text', own.text,
          'misconception', own.misconception) ORDER BY own.label)
        FROM itemOption AS own WHERE own.itemId = item.id) AS options,
      (SELECT json_group_array(code ORDER BY itemStandard.id) FROM itemStandard
        WHERE itemId = item.id) AS moreStandards
    FROM item WHERE assessmentId = ${administration.assessmentId}
    ORDER BY position, item.id`.execute(read)
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    stem: row.stem,
    standard: row.standardCode,
    standards: [
      ...(row.standardCode === null ? [] : [row.standardCode]),
      ...(JSON.parse(row.moreStandards) as readonly string[]),
    ],
    depthOfKnowledge: row.depthOfKnowledge,
    maxPoints: row.maxPoints,
    answerKey: row.answerKey,
    options: JSON.parse(row.options) as readonly Option[],
    rule: scoredItemOf(row),
  }))
}
