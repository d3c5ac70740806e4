/** Rows of the sample: records refer to one another by key, rows by id. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'

export type Cell = string | number | null
export type Ids = ReadonlyMap<string, number>

/** Into an empty table, so ids follow the order of the records. */
export async function store<Item extends { readonly key: string }>(
  tx: WriteDb,
  table: keyof Database,
  ...[items, row]: [readonly Item[], (item: Item) => Record<string, Cell>]
): Promise<Ids> {
  await bulkInsert(tx, table, items.map(row))
  return new Map(items.map(({ key }, index) => [key, index + 1]))
}

/** @throws {Error} when the sample refers to what it does not have, which is a mistake in it. */
export function idOf(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The sample refers to ${key}, which it does not have`)
  return id
}

/** Null for a reference to nothing. */
export const idOrNull = (ids: Ids, key: string | null): number | null =>
  key === null ? null : idOf(ids, key)
