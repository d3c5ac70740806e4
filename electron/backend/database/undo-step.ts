/** Takes one step of the history back, wherever it stands, unless a later one builds on it. */
import { sql } from 'kysely'
import { CallError } from '#shared/rpc/errors.ts'
import { activeSteps, type TrackedTable } from './history.ts'
import type { WriteDb } from './open-workspace.ts'

export type Step = { readonly id: number; readonly label: string }

/**
 * Restores exactly what was there before `step`, inside a step of its own that is being recorded.
 * @throws {CallError} `UNDO_BLOCKED` with what stands on it; nothing is changed then.
 */
export async function revertStep(
  tx: WriteDb,
  step: Step,
  recording: { readonly id: number; readonly tables: readonly TrackedTable[] },
): Promise<void> {
  const later = await laterStepOnSameRows(tx, step.id)
  if (later) throw blocked(step, later)
  await sql`PRAGMA defer_foreign_keys = ON`.execute(tx)
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
  for (const table of recording.tables)
    await restoreRows(tx, { step, table, recordingId: recording.id })
  const taken =
    (await brokenReference(tx)) ??
    (await takenAlong(tx, { stepId: step.id, recordingId: recording.id }))
  if (taken) throw blocked(step, `a later entry (${taken})`)
}

async function brokenReference(tx: WriteDb): Promise<string | undefined> {
  const { rows } = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(tx)
  return rows[0]?.table
}

/** A table in which ON DELETE CASCADE took rows that are not this step's own. */
async function takenAlong(
  tx: WriteDb,
  { stepId, recordingId }: { readonly stepId: number; readonly recordingId: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ tableName: string }>`
    SELECT taken.tableName FROM historyChange AS taken
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
  return rows[0]?.tableName
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
      AND kept.rowId BETWEEN range.firstId AND range.lastId)`

/**
 * The label of the latest step that still holds and that touched a row of this one. An undo or redo
 * of something that came after it leaves nothing behind: both happened since, or what it took back did.
 */
async function laterStepOnSameRows(tx: WriteDb, stepId: number): Promise<string | null> {
  const { rows } = await sql<{ id: number; label: string }>`
    SELECT DISTINCT later.id, later.label
    FROM history AS later
    JOIN historyChange AS theirs ON theirs.historyId = later.id
    WHERE later.id > ${stepId}
      AND (later.kind = 'do' OR later.targetId < ${stepId})
      AND (
        EXISTS (
          SELECT 1 FROM historyChange AS ours
          WHERE ours.historyId = ${stepId}
            AND ours.tableName = theirs.tableName AND ours.rowId = theirs.rowId)
        OR EXISTS (
          SELECT 1 FROM historyInsert AS range
          WHERE range.historyId = ${stepId} AND range.tableName = theirs.tableName
            AND theirs.rowId BETWEEN range.firstId AND range.lastId))
    ORDER BY later.id DESC`.execute(tx)
  if (rows.length === 0) return null
  const active = await activeSteps(tx)
  return rows.find(({ id }) => active.has(id))?.label ?? null
}
