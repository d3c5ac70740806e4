/**
 * Takes one step of the history back, wherever it stands, unless a later one builds on it. Under later
 * batches an import is worked out: what they changed or need stays. See `undo-batch.ts`.
 */
import { sql } from 'kysely'
import { CallError } from '#shared/rpc/errors.ts'
import type { TrackedTable } from './history.ts'
import {
  batchesTakenOut,
  isImport,
  keepLaterRows,
  laterSteps,
  rootOf,
  takeOutBatch,
} from './undo-batch.ts'
import type { WriteDb } from './open-workspace.ts'

export type Step = { readonly id: number; readonly label: string }

/**
 * Restores exactly what was there before `step`, inside a step of its own that is being recorded.
 * @throws {CallError} `UNDO_BLOCKED` with what stands on it; nothing is changed then.
 */
export async function revertStep(tx: WriteDb, step: Step, recording: Recording): Promise<void> {
  const isBatch = await isImport(tx, step.id)
  const later = await laterSteps(tx, step.id)
  const block = later.find((one) => one.isSameRows && !(isBatch && one.isImport))
  if (block) throw blocked(step, block.label)
  await sql`PRAGMA defer_foreign_keys = ON`.execute(tx)
  await keepLaterRows(tx, isBatch ? later : [])
  if (isBatch) await takeOutBatch(tx, step, recording.tables)
  else await removeInserted(tx, step)
  for (const table of recording.tables)
    await restoreRows(tx, { step, table, recordingId: recording.id })
  // A class that an enrolment was moved into is free only now.
  if (isBatch) await takeOutBatch(tx, step, recording.tables)
  const taken = await takenAlong(tx, { stepId: step.id, recordingId: recording.id })
  if (taken) throw blocked(step, taken)
  if (isBatch) await finishEarlierBatches(tx, step, recording)
  const broken = await brokenReference(tx)
  if (broken) throw blocked(step, broken)
}

export type Recording = { readonly id: number; readonly tables: readonly TrackedTable[] }

async function removeInserted(tx: WriteDb, step: Step): Promise<void> {
  const inserts = await tx
    .selectFrom('historyInsert')
    .selectAll()
    .where('historyId', '=', step.id)
    .execute()
  for (const { tableName, firstId, lastId } of inserts) {
    await sql`DELETE FROM ${sql.id(tableName)} WHERE id BETWEEN ${firstId} AND ${lastId}`.execute(
      tx,
    )
  }
}

/**
 * A batch that was taken out under later ones left what they had changed or needed. Now that this one goes
 * as well, less holds it: a value is not to come back as that batch had it.
 */
async function finishEarlierBatches(tx: WriteDb, step: Step, recording: Recording): Promise<void> {
  const own = await rootOf(tx, step.id)
  for (const batch of await batchesTakenOut(tx, step.id)) {
    const later = await laterSteps(tx, batch.id)
    await keepLaterRows(
      tx,
      later.filter(({ rootId }) => rootId !== own),
      batch.undoneById,
    )
    await takeOutBatch(tx, batch, recording.tables)
    for (const table of recording.tables)
      await restoreRows(tx, { step: batch, table, recordingId: recording.id })
  }
}

async function brokenReference(tx: WriteDb): Promise<string | undefined> {
  const { rows } = await sql<{ table: string; rowid: number }>`PRAGMA foreign_key_check`.execute(tx)
  const [first] = rows
  return first && bringerOf(tx, first.table, first.rowid)
}

/** What a later row came in with, for instance "Import winter.csv". */
async function bringerOf(tx: WriteDb, tableName: string, rowId: number): Promise<string> {
  const bringer = await tx
    .selectFrom('historyInsert')
    .innerJoin('history', 'history.id', 'historyInsert.historyId')
    .select('history.label')
    .where('tableName', '=', tableName)
    .where('firstId', '<=', rowId)
    .where('lastId', '>=', rowId)
    .orderBy('historyId', 'desc')
    .executeTakeFirst()
  return bringer?.label ?? `a later entry (${tableName})`
}

/** A table in which ON DELETE CASCADE took rows that are not this step's own. */
async function takenAlong(
  tx: WriteDb,
  { stepId, recordingId }: { readonly stepId: number; readonly recordingId: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ tableName: string; rowId: number }>`
    SELECT taken.tableName, taken.rowId FROM historyChange AS taken
    WHERE taken.historyId = ${recordingId}
      AND NOT EXISTS (
        SELECT 1 FROM historyInsert AS range
        WHERE range.historyId = ${stepId} AND range.tableName = taken.tableName
          AND taken.rowId BETWEEN range.firstId AND range.lastId)
      AND NOT EXISTS (
        SELECT 1 FROM historyChange AS ours
        WHERE ours.historyId = ${stepId}
          AND ours.tableName = taken.tableName AND ours.rowId = taken.rowId)
    LIMIT 1`.execute(tx)
  const [first] = rows
  return first && bringerOf(tx, first.tableName, first.rowId)
}

const blocked = (step: Step, later: string): CallError =>
  new CallError('UNDO_BLOCKED', { data: { label: step.label, later } })

/**
 * Puts the earliest kept row of each id back; rows that the step itself inserted had none before.
 * Rows that come back from the dead get no new id, so the recording is told of them here.
 */
async function restoreRows(tx: WriteDb, restoring: Restoring): Promise<void> {
  const { table } = restoring
  const columns = sql.join(table.columns.map((column) => sql.id(column)))
  const values = sql.join(table.columns.map((column) => keptValue(table, column)))
  const assignments = sql.join(
    table.columns.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`),
  )
  await sql`
    INSERT INTO historyInsert (historyId, tableName, firstId, lastId)
    SELECT ${restoring.recordingId}, ${table.name}, MIN(rowId), MAX(rowId)
    FROM (
      SELECT kept.rowId, kept.rowId - ROW_NUMBER() OVER (ORDER BY kept.rowId) AS island
      ${keptRows(restoring)}
      AND NOT EXISTS (SELECT 1 FROM ${sql.id(table.name)} AS now WHERE now.id = kept.rowId)
    ) GROUP BY island`.execute(tx)
  await makeWay(tx, restoring)
  await sql`
    INSERT INTO ${sql.id(table.name)} (${columns})
    SELECT ${values} ${keptRows(restoring)}
    ON CONFLICT (id) DO UPDATE SET ${assignments}`.execute(tx)
}

/**
 * Rows go back one by one, so two that swapped a name would meet in a unique index half-way: whatever
 * changes in such an index first gets a value that nothing else has. References wait for the commit.
 */
async function makeWay(tx: WriteDb, restoring: Restoring): Promise<void> {
  const { table } = restoring
  for (const index of table.unique) {
    const parked = sql.id(index.at(-1) ?? 'id')
    const differs = sql.join(
      index.map((column) => sql`now.${sql.id(column)} IS NOT ${keptValue(table, column)}`),
      sql` OR `,
    )
    await sql`
      UPDATE ${sql.id(table.name)}
      SET ${parked} = CASE typeof(${parked}) WHEN 'text' THEN 'undo ' || id ELSE -id END
      WHERE ${parked} IS NOT NULL AND id IN (
        SELECT kept.rowId ${keptRows(restoring)}
        AND EXISTS (
          SELECT 1 FROM ${sql.id(table.name)} AS now
          WHERE now.id = kept.rowId AND (${differs})))`.execute(tx)
  }
}

function keptValue({ defaults }: TrackedTable, column: string) {
  const value = sql`json_extract(kept.oldRow, ${sql.lit(`$.${column}`)})`
  const fallback = defaults.get(column)
  return fallback === undefined ? value : sql`COALESCE(${value}, ${sql.raw(fallback)})`
}

type Restoring = {
  readonly step: Step
  readonly table: TrackedTable
  readonly recordingId: number
}

const keptRows = ({ step, table }: Restoring) => sql`
  FROM historyChange AS kept
  JOIN (
    SELECT MIN(id) AS id FROM historyChange
    WHERE historyId = ${step.id} AND tableName = ${table.name} GROUP BY rowId
  ) AS earliest ON earliest.id = kept.id
  WHERE NOT EXISTS (
    SELECT 1 FROM historyInsert AS range
    WHERE range.historyId = ${step.id} AND range.tableName = ${table.name}
      AND kept.rowId BETWEEN range.firstId AND range.lastId)
  AND NOT EXISTS (
    SELECT 1 FROM temp.laterRow
    WHERE laterRow.tableName = ${table.name} AND laterRow.rowId = kept.rowId)`
