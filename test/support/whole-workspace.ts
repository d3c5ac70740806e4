/** Every row of every table that a person can undo, for comparing before and after. */
import { sql } from 'kysely'
import type { OpenWorkspace } from '#backend/database/open-workspace.ts'

export async function wholeWorkspace(
  workspace: OpenWorkspace,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {}
  for (const { name } of workspace.tables) {
    const { rows } = await sql`SELECT * FROM ${sql.id(name)} ORDER BY id`.execute(
      workspace.connections.read,
    )
    tables[name] = rows
  }
  return tables
}
