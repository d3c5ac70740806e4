/**
 * Undo. While a mutation runs, temporary triggers keep the old row of everything it changes or
 * deletes; what it inserts is one id range a table, since ids only grow and there is one writer.
 * Undoing is a mutation too: redo is the undo of an undo.
 */
import { sql, type Kysely } from 'kysely'
import type sqlite3 from 'sqlite3'
import type { HistoryId } from '#shared/domain/ids.ts'
import type { WriteDb } from './open-workspace.ts'
import type { Database } from './schema.ts'
import { allSqlite, execSqlite } from './sqlite.ts'

/** What happened is a record and stays; so does what stands outside of the caseload. */
const UNTRACKED = new Set([
  'history',
  'historyInsert',
  'historyChange',
  'importBatch',
  'importProblem',
  'reportIssue',
  'workspaceInfo',
])

export type TrackedTable = { readonly name: string; readonly columns: readonly string[] }

/** Makes the triggers on this connection, from the schema as it is. */
export async function trackChanges(database: sqlite3.Database): Promise<readonly TrackedTable[]> {
  const tables = await trackedTables(database)
  const triggers = tables.flatMap(({ name, columns }) => {
    const oldRow = `json_object(${columns.map((column) => `'${column}', OLD."${column}"`).join(', ')})`
    return ['UPDATE', 'DELETE'].map(
      (event) => `
        CREATE TEMP TRIGGER "keep_${name}_${event}" BEFORE ${event} ON main."${name}"
        WHEN (SELECT historyId FROM historyNow) IS NOT NULL BEGIN
          INSERT INTO historyChange (historyId, tableName, rowId, oldRow)
          SELECT historyId, '${name}', OLD.id, ${oldRow} FROM historyNow;
        END`,
    )
  })
  await execSqlite(
    database,
    `CREATE TEMP TABLE historyNow (historyId INTEGER); ${triggers.join(';')};`,
  )
  return tables
}

async function trackedTables(database: sqlite3.Database): Promise<readonly TrackedTable[]> {
  const names = await allSqlite<{ name: string }>(
    database,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const tracked = names.filter(({ name }) => !UNTRACKED.has(name))
  return Promise.all(
    tracked.map(async ({ name }) => {
      const columns = await allSqlite<{ name: string }>(database, `PRAGMA table_info("${name}")`)
      return { name, columns: columns.map((column) => column.name) }
    }),
  )
}

export type HistoryKind = 'do' | 'undo' | 'redo'

/**
 * Runs `write` inside the given transaction as one undo step.
 * @returns the result and the tables whose rows are different now; without any, no step is kept.
 */
export async function recordStep<Result>(
  tx: WriteDb,
  step: { readonly kind: HistoryKind; readonly label: string; readonly targetId?: number },
  write: (historyId: HistoryId) => Promise<Result>,
): Promise<{ result: Result; historyId: HistoryId; tables: readonly string[] }> {
  const { id } = await tx
    .insertInto('history')
    .values({
      kind: step.kind,
      label: step.label,
      targetId: step.targetId ?? null,
      undoneById: null,
      createdAt: new Date().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = await lastIds(tx)
  await sql`INSERT INTO temp.historyNow VALUES (${id})`.execute(tx)
  const result = await write(id as HistoryId)
  await sql`DELETE FROM temp.historyNow`.execute(tx)
  await recordInserts(tx, { id, before })
  const tables = await touchedTables(tx, id)
  // Nothing that could be undone, for instance an entry in the ledger: no step for the menu.
  if (tables.length === 0) await tx.deleteFrom('history').where('id', '=', id).execute()
  return { result, historyId: id as HistoryId, tables }
}

type LastIds = ReadonlyMap<string, number>

async function lastIds(tx: WriteDb): Promise<LastIds> {
  const { rows } = await sql<{ name: string; seq: number }>`
    SELECT name, seq FROM sqlite_sequence`.execute(tx)
  return new Map(rows.map(({ name, seq }) => [name, seq]))
}

async function touchedTables(tx: WriteDb, id: number): Promise<readonly string[]> {
  const { rows } = await sql<{ tableName: string }>`
    SELECT tableName FROM historyInsert WHERE historyId = ${id}
    UNION SELECT tableName FROM historyChange WHERE historyId = ${id}`.execute(tx)
  return rows.map(({ tableName }) => tableName)
}

async function recordInserts(
  tx: WriteDb,
  step: { readonly id: number; readonly before: LastIds },
): Promise<void> {
  const after = await lastIds(tx)
  const ranges = [...after].flatMap(([tableName, lastId]) => {
    const firstId = (step.before.get(tableName) ?? 0) + 1
    const isTracked = !UNTRACKED.has(tableName) && lastId >= firstId
    return isTracked ? [{ historyId: step.id, tableName, firstId, lastId }] : []
  })
  if (ranges.length > 0) await tx.insertInto('historyInsert').values(ranges).execute()
}

/**
 * Step ids that hold now: neither undone, nor undone and redone an odd number of times. A step that
 * was undone by a step which was itself undone holds again.
 */
export const activeSteps = (db: Pick<Kysely<Database>, 'selectFrom' | 'getExecutor'>) =>
  sql<{ id: number }>`
    WITH RECURSIVE chain (id, undoneById, depth) AS (
      SELECT id, undoneById, 0 FROM history
      UNION ALL
      SELECT chain.id, later.undoneById, depth + 1
      FROM chain JOIN history AS later ON later.id = chain.undoneById
    )
    SELECT id FROM chain WHERE undoneById IS NULL AND depth % 2 = 0`
    .execute(db)
    .then(({ rows }) => new Set(rows.map(({ id }) => id)))
