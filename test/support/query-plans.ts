/** How SQLite finds its rows: every statement that some reading runs, with its query plan. */
import { Kysely, sql } from 'kysely'
import { GenericSqliteDialect } from 'kysely-generic-sqlite'
import type { ReadDb } from '#backend/database/connection.ts'
import type { Database } from '#backend/database/schema.ts'
import { closeSqlite, kyselyExecutor, openSqlite } from '#backend/database/sqlite.ts'
import { databaseFile } from '#backend/database/workspace-state.ts'

export type PlannedStatement = { readonly text: string; readonly plan: readonly string[] }

/** @param folder of the workspace */
export async function plansOf(
  folder: string,
  readAll: (read: ReadDb) => Promise<unknown>,
): Promise<readonly PlannedStatement[]> {
  const sqlite = await openSqlite(databaseFile(folder), 'read')
  const asked: { readonly text: string; readonly parameters: readonly unknown[] }[] = []
  const read = new Kysely<Database>({
    dialect: new GenericSqliteDialect(() => kyselyExecutor(sqlite)),
    log: ({ query }) => {
      asked.push({ text: query.sql, parameters: query.parameters })
    },
  })
  try {
    await readAll(read)
    const planned: PlannedStatement[] = []
    for (const { text, parameters } of [...asked]) {
      planned.push({ text, plan: await explain(read, text, parameters) })
    }
    return planned
  } finally {
    await closeSqlite(sqlite)
  }
}

async function explain(
  read: Kysely<Database>,
  text: string,
  parameters: readonly unknown[],
): Promise<readonly string[]> {
  const pieces = text.split('?')
  const statement = sql.join(
    pieces.flatMap((piece, index) =>
      index < parameters.length ? [sql.raw(piece), sql`${parameters[index]}`] : [sql.raw(piece)],
    ),
    sql``,
  )
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${statement}`.execute(read)
  return rows.map(({ detail }) => detail)
}
