/**
 * Taking an import out from under later ones: what a later batch corrected keeps the later value, what it
 * needs (its students, their classes, its measures) stays, and everything else goes.
 */
import { sql } from 'kysely'
import { activeSteps, type TrackedTable } from './history.ts'
import type { WriteDb } from './open-workspace.ts'

/** Rows that only describe another one stay as long as it does, and alone do not hold it. */
const describing: Readonly<Record<string, string>> = {
  studentIdentity: 'studentId',
  studentAlias: 'studentId',
  enrolment: 'studentId',
  studentGroup: 'studentId',
  itemOption: 'itemId',
  performanceLevel: 'measureId',
}

/** The step that an undone and redone one began as. */
const roots = sql`
  root (id, rootId, targetId) AS (
    SELECT id, id, targetId FROM history
    UNION ALL
    SELECT root.id, earlier.id, earlier.targetId
    FROM root JOIN history AS earlier ON earlier.id = root.targetId
  )`

const rootIsImport = (id: ReturnType<typeof sql>) => sql`EXISTS (
  SELECT 1 FROM root JOIN importBatch ON importBatch.historyId = root.rootId WHERE root.id = ${id})`

/** An import, or its redo; taking back an undo restores exactly what that took. */
export async function isImport(tx: WriteDb, stepId: number): Promise<boolean> {
  const { rows } = await sql<{ found: 0 | 1 }>`
    WITH RECURSIVE ${roots}
    SELECT ${rootIsImport(sql`${stepId}`)} AND EXISTS (
      SELECT 1 FROM history WHERE history.id = ${stepId} AND kind <> 'undo') AS found`.execute(tx)
  return rows[0]?.found === 1
}

export async function rootOf(tx: WriteDb, stepId: number): Promise<number> {
  const { rows } = await sql<{ rootId: number }>`
    WITH RECURSIVE ${roots}
    SELECT rootId FROM root WHERE id = ${stepId} AND targetId IS NULL`.execute(tx)
  return rows[0]?.rootId ?? stepId
}

export type LaterStep = {
  readonly id: number
  readonly label: string
  /** The step that it began as, where it was redone. */
  readonly rootId: number
  readonly isImport: boolean
  /** It changed or removed a row that the earlier step had made or changed. */
  readonly isSameRows: boolean
}

type LaterRow = Pick<LaterStep, 'id' | 'label' | 'rootId'> & {
  readonly isImport: 0 | 1
  readonly isSame: 0 | 1
}

/**
 * Steps after this one that still hold, the latest first. An undo or redo of something that came after it
 * leaves nothing behind: both happened since, or what it took back did.
 */
export async function laterSteps(tx: WriteDb, stepId: number): Promise<readonly LaterStep[]> {
  const { rows } = await sql<LaterRow>`
    WITH RECURSIVE ${roots}
    SELECT later.id, later.label,
      (SELECT rootId FROM root WHERE root.id = later.id AND root.targetId IS NULL) AS rootId,
      ${rootIsImport(sql`later.id`)} AS isImport,
      EXISTS (
        SELECT 1 FROM historyChange AS theirs WHERE theirs.historyId = later.id AND (
          EXISTS (
            SELECT 1 FROM historyChange AS ours
            WHERE ours.historyId = ${stepId}
              AND ours.tableName = theirs.tableName AND ours.rowId = theirs.rowId)
          OR EXISTS (
            SELECT 1 FROM historyInsert AS range
            WHERE range.historyId = ${stepId} AND range.tableName = theirs.tableName
              AND theirs.rowId BETWEEN range.firstId AND range.lastId))) AS isSame
    FROM history AS later
    WHERE later.id > ${stepId} AND (later.kind = 'do' OR later.targetId < ${stepId})
    ORDER BY later.id DESC`.execute(tx)
  const active = await activeSteps(tx)
  return rows
    .filter(({ id }) => active.has(id))
    .map((row) => ({ ...row, isImport: row.isImport === 1, isSameRows: row.isSame === 1 }))
}

/** @param andOf another step whose rows are left alone: they are as they should be already. */
export async function keepLaterRows(
  tx: WriteDb,
  later: readonly LaterStep[],
  andOf: number | null = null,
): Promise<void> {
  await sql`DELETE FROM temp.laterRow`.execute(tx)
  const ids = [...later.map(({ id }) => id), ...(andOf === null ? [] : [andOf])]
  if (ids.length === 0) return
  await sql`
    INSERT OR IGNORE INTO temp.laterRow
    SELECT tableName, rowId FROM historyChange WHERE historyId IN (${sql.join(ids)})`.execute(tx)
}

type Batch = { readonly id: number }

/** Removes what the batch inserted, children before parents, until nothing is left that may go. */
export async function takeOutBatch(
  tx: WriteDb,
  batch: Batch,
  tables: readonly TrackedTable[],
): Promise<void> {
  const inserts = await tx
    .selectFrom('historyInsert')
    .selectAll()
    .where('historyId', '=', batch.id)
    .execute()
  for (let isMore = true; isMore;) {
    isMore = false
    for (const range of inserts) {
      await sql`
        DELETE FROM ${sql.id(range.tableName)}
        WHERE id BETWEEN ${range.firstId} AND ${range.lastId}
          AND ${mayGo(range.tableName, { batch, tables })}`.execute(tx)
      const { rows } = await sql<{ n: number }>`SELECT changes() AS n`.execute(tx)
      if ((rows[0]?.n ?? 0) > 0) isMore = true
    }
  }
}

type Context = { readonly batch: Batch; readonly tables: readonly TrackedTable[] }

function mayGo(table: string, context: Context) {
  const parentColumn = describing[table]
  const parent = context.tables
    .find(({ name }) => name === table)
    ?.references.find(({ column }) => column === parentColumn)?.table
  const goesWithParent =
    parentColumn === undefined || parent === undefined
      ? sql`TRUE`
      : sql`(NOT EXISTS (
          SELECT 1 FROM historyInsert AS range
          WHERE range.historyId = ${context.batch.id} AND range.tableName = ${parent}
            AND ${column(table, parentColumn)} BETWEEN range.firstId AND range.lastId)
        OR ${isFree(parent, column(table, parentColumn), { ...context, isDescribed: true })})`
  return sql`${goesWithParent} AND ${isFree(table, column(table, 'id'), context)}`
}

const column = (table: string, name: string) => sql`${sql.id(table)}.${sql.id(name)}`

/** Neither changed by a later step nor referred to; `isDescribed`: what only describes it does not count. */
function isFree(
  table: string,
  id: ReturnType<typeof column>,
  { tables, isDescribed = false }: Context & { readonly isDescribed?: boolean },
) {
  const referring = tables.flatMap(({ name, references }) =>
    references
      .filter((one) => one.table === table)
      .filter((one) => !isDescribed || describing[name] !== one.column)
      .map((one) => ({ name, column: one.column })),
  )
  const conditions = referring.map(
    (child) => sql`NOT EXISTS (
      SELECT 1 FROM ${sql.id(child.name)} AS child WHERE child.${sql.id(child.column)} = ${id})`,
  )
  return sql`(NOT EXISTS (
      SELECT 1 FROM temp.laterRow WHERE laterRow.tableName = ${table} AND laterRow.rowId = ${id})
    ${conditions.length === 0 ? sql`` : sql`AND ${sql.join(conditions, sql` AND `)}`})`
}

type TakenOut = { readonly id: number; readonly label: string; readonly undoneById: number }

/** Imports before this step that are taken out, each with its redone forms, the latest first. */
export async function batchesTakenOut(tx: WriteDb, stepId: number): Promise<readonly TakenOut[]> {
  const { rows } = await sql<TakenOut>`
    WITH RECURSIVE ${roots},
    chain (id, rootId) AS (SELECT id, rootId FROM root WHERE targetId IS NULL)
    SELECT form.id, form.label, form.undoneById
    FROM chain JOIN history AS form ON form.id = chain.id AND form.kind <> 'undo'
    JOIN importBatch ON importBatch.historyId = chain.rootId
    WHERE chain.rootId < ${stepId} AND EXISTS (
      SELECT 1 FROM chain AS other JOIN history AS last ON last.id = other.id
      WHERE other.rootId = chain.rootId AND last.kind = 'undo' AND last.undoneById IS NULL)
    ORDER BY form.id DESC`.execute(tx)
  return rows
}
