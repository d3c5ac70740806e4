/** Writes one row of a list by its columns; the contract has said which columns there can be. */
import { sql } from 'kysely'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { RowTable } from './row-tables.ts'

type Columns = Readonly<Record<string, unknown>>

/** SQLite has no booleans. */
export const columnsOfRow = (fields: Columns): Columns =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]),
  )

export async function insertRow(
  tx: WriteDb,
  { table, columns }: { readonly table: RowTable; readonly columns: Columns },
): Promise<number> {
  const names = Object.keys(columns)
  const { rows } = await sql<{ id: number }>`
    INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.id(name)))})
    VALUES (${sql.join(names.map((name) => columns[name]))}) RETURNING id`.execute(tx)
  return rows[0]?.id ?? 0
}

export async function updateRowColumns(
  tx: WriteDb,
  row: { readonly table: RowTable; readonly rowId: number; readonly columns: Columns },
): Promise<void> {
  const set = Object.entries(row.columns).map(([name, value]) => sql`${sql.id(name)} = ${value}`)
  if (set.length === 0) return
  await sql`UPDATE ${sql.table(row.table)} SET ${sql.join(set)} WHERE id = ${row.rowId}`.execute(tx)
}
