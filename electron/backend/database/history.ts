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
  'keptValue',
  'matchDecision',
])

export type TrackedTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** SQL of the default of each column that may not be null: rows kept before it existed lack it. */
  readonly defaults: ReadonlyMap<string, string>
  /** Columns of each unique index. */
  readonly unique: readonly (readonly string[])[]
  readonly references: readonly { readonly column: string; readonly table: string }[]
}

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
    `CREATE TEMP TABLE historyNow (historyId INTEGER);
    CREATE TEMP TABLE laterRow (
      tableName TEXT, rowId INTEGER, PRIMARY KEY (tableName, rowId)) WITHOUT ROWID;
    ${triggers.join(';')};`,
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
      const columns = await allSqlite<{ name: string; notnull: number; dflt_value: string | null }>(
        database,
        `PRAGMA table_info("${name}")`,
      )
      const defaults = columns.flatMap(({ name: column, notnull, dflt_value: value }) =>
        notnull && value !== null ? [[column, value] as const] : [],
      )
      return {
        name,
        columns: columns.map((column) => column.name),
        defaults: new Map(defaults),
        unique: await uniqueIndexes(database, name),
        references: await allSqlite<{ column: string; table: string }>(
          database,
          `SELECT "from" AS "column", "table" FROM pragma_foreign_key_list('${name}')`,
        ),
      }
    }),
  )
}

async function uniqueIndexes(
  database: sqlite3.Database,
  table: string,
): Promise<readonly (readonly string[])[]> {
  const rows = await allSqlite<{ indexName: string; name: string }>(
    database,
    `SELECT list.name AS indexName, info.name
     FROM pragma_index_list('${table}') AS list, pragma_index_info(list.name) AS info
     WHERE list."unique" = 1 ORDER BY list.name, info.seqno`,
  )
  return [...Map.groupBy(rows, ({ indexName }) => indexName).values()].map((of) =>
    of.map(({ name }) => name),
  )
}

export type HistoryKind = 'do' | 'undo' | 'redo'

type NewStep = {
  readonly kind: HistoryKind
  readonly label: string
  readonly targetId?: number
  /** The newest step goes on when it has the same key and still holds: a text that is being typed. */
  readonly mergeKey?: string | undefined
}

/**
 * Runs `write` inside the given transaction as one undo step.
 * @returns the result and the tables whose rows are different now; without any, no step is kept.
 */
export async function recordStep<Result>(
  tx: WriteDb,
  step: NewStep,
  write: (historyId: HistoryId) => Promise<Result>,
): Promise<{ result: Result; historyId: HistoryId; tables: readonly string[] }> {
  const id = (await goingOn(tx, step)) ?? (await begin(tx, step))
  const before = await lastIds(tx)
  await sql`INSERT INTO temp.historyNow VALUES (${id})`.execute(tx)
  const result = await write(id as HistoryId)
  await sql`DELETE FROM temp.historyNow`.execute(tx)
  await recordInserts(tx, { id, before })
  const tables = await touchedTables(tx, id)
  // Nothing that could be undone, for instance an entry in the ledger: no step for the menu. Taking back
  // what has no row left of its own is a step, which its redo refers to.
  if (tables.length === 0 && step.kind === 'do')
    await tx.deleteFrom('history').where('id', '=', id).execute()
  return { result, historyId: id as HistoryId, tables }
}

/** Longer than a pause for thought, shorter than a meeting. */
const MERGE_MS = 10 * 60_000

async function goingOn(tx: WriteDb, { mergeKey }: NewStep): Promise<number | null> {
  if (mergeKey === undefined) return null
  const newest = await tx
    .selectFrom('history')
    .select(['id', 'mergeKey', 'undoneById', 'createdAt'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isSame = newest?.mergeKey === mergeKey && newest.undoneById === null
  return isSame && Date.now() - Date.parse(newest.createdAt) < MERGE_MS ? newest.id : null
}

async function begin(tx: WriteDb, step: NewStep): Promise<number> {
  const { id } = await tx
    .insertInto('history')
    .values({
      kind: step.kind,
      label: step.label,
      targetId: step.targetId ?? null,
      undoneById: null,
      createdAt: new Date().toISOString(),
      mergeKey: step.mergeKey ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
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
