/**
 * Items that the workspace knows are scored by their key and points as they are now: these may have
 * been corrected since. What the file says is kept beside it.
 */
import { pointsFor } from '#shared/domain/item-scoring.ts'
import {
  scoredItemOf,
  scoredItemColumns,
  type ScoredItemRow,
} from '../../../database/scored-items.ts'
import type { Scratch } from '../staging/scratch.ts'

type Answer = {
  readonly targetNo: number
  readonly response: string | null
  readonly points: number | null
}

/** Equal answers to one item are scored once. */
export async function scoreByBank(scratch: Scratch): Promise<void> {
  const items = await scratch.all<ScoredItemRow & { readonly no: number }>(itemsToScore)
  if (items.length === 0) return
  const byTarget = new Map(items.map((item) => [item.no, scoredItemOf(item)]))
  const answers = await scratch.all<Answer>(
    `SELECT DISTINCT targetNo, response, points FROM incomingValue
     WHERE targetNo IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([...byTarget.keys()])],
  )
  const changed = answers.flatMap((answer) => {
    const item = byTarget.get(answer.targetNo)
    const points = item ? pointsFor(item, answer) : answer.points
    return points === answer.points ? [] : [{ ...answer, scored: points }]
  })
  await scratch.all(applyScored, [JSON.stringify(changed)])
}

/**
 * A form whose own key differs from the item's has its options in another order: there the file's
 * points hold.
 */
const itemsToScore = `
SELECT targetPlan.no, ${scoredItemColumns}
FROM targetPlan JOIN item ON item.id = targetPlan.targetId
WHERE targetPlan.isNew = 0 AND targetPlan.kind = 'item'
  AND (item.answerKey IS NOT NULL OR item.importedMaximum IS NOT NULL OR item.isDropped = 1
    OR EXISTS (SELECT 1 FROM itemOption AS own WHERE own.itemId = item.id AND own.points IS NOT NULL))
  AND (targetPlan.item ->> '$.form' IS NULL OR targetPlan.item ->> '$.key' IS NULL
    OR upper(targetPlan.item ->> '$.key') = upper(item.answerKey))`

const applyScored = `
UPDATE incomingValue SET importedPoints = incomingValue.points, points = scored.value ->> 'scored'
FROM json_each(?) AS scored
WHERE incomingValue.targetNo = scored.value ->> 'targetNo'
  AND incomingValue.response IS scored.value ->> 'response'
  AND incomingValue.points IS scored.value ->> 'points'`
