/**
 * Gives answers the points that their items' keys say now. What came in is kept beside, so that a
 * later change starts from the file again. Scores that the file brought are no sums and stay.
 */
import { sql } from 'kysely'
import { pointsFor } from '#shared/domain/item-scoring.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import { scoredItemColumns, scoredItemOf, type ScoredItemRow } from '../../database/scored-items.ts'

type Answer = { readonly response: string | null; readonly points: number | null }

/** @returns how many answers earn other points now; only those rows are written */
export async function rescoreItems(tx: WriteDb, itemIds: readonly number[]): Promise<number> {
  let changed = 0
  for (const id of itemIds) changed += await rescoreItem(tx, id)
  return changed
}

/** Equal answers are scored once. */
async function rescoreItem(tx: WriteDb, id: number): Promise<number> {
  const { rows } = await sql<ScoredItemRow>`
    SELECT ${sql.raw(scoredItemColumns)} FROM item WHERE id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) return 0
  const item = scoredItemOf(row)
  const answers = await sql<Answer>`
    SELECT DISTINCT response, COALESCE(importedPoints, points) AS points FROM itemResponse
    WHERE itemId = ${id}`.execute(tx)
  const scored = answers.rows.map((answer) => ({ ...answer, scored: pointsFor(item, answer) }))
  const { numAffectedRows } = await sql`
    UPDATE itemResponse SET importedPoints = COALESCE(importedPoints, points),
      points = given.value ->> 'scored'
    FROM json_each(${JSON.stringify(scored)}) AS given
    WHERE itemId = ${id} AND response IS given.value ->> 'response'
      AND COALESCE(importedPoints, points) IS given.value ->> 'points'
      AND points IS NOT given.value ->> 'scored'`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/**
 * Answers that came in without a key have no points at all. Once there is one, a blank before the
 * student's last answer was left out (0), and one after it was not reached (none).
 */
export async function countOmitted(tx: WriteDb, itemId: number): Promise<void> {
  await sql`
    UPDATE itemResponse SET points = 0
    WHERE itemId = ${itemId} AND response IS NULL AND points IS NULL AND importedPoints IS NULL
      AND EXISTS (
        SELECT 1 FROM itemResponse AS later JOIN item ON item.id = later.itemId
        WHERE later.sittingId = itemResponse.sittingId AND later.response IS NOT NULL
          AND item.position > (SELECT position FROM item AS own WHERE own.id = ${itemId}))`.execute(
    tx,
  )
}
