/** The connection that reports read through: it has only what their reader may see. See report-views.ts. */
import type { ReadDb } from './connection.ts'
import { reportView, viewedTables, type ReportReader } from './report-views.ts'
import { allSqlite, execSqlite } from './sqlite.ts'
import type sqlite3 from 'sqlite3'

declare const forReports: unique symbol
/** Cannot be taken for a connection that reads everything, nor that for this one. */
export type ReportDb = ReadDb & { readonly [forReports]: ReportReader }

/** Covers the private tables of this connection. Temporary views come before tables of the same name. */
export async function coverFor(database: sqlite3.Database, reader: ReportReader): Promise<void> {
  const views: string[] = []
  for (const table of viewedTables) {
    const columns = await allSqlite<{ name: string }>(
      database,
      `PRAGMA main.table_info("${table}")`,
    )
    views.push(
      reportView(
        table,
        columns.map(({ name }) => name),
        reader,
      ),
    )
  }
  await execSqlite(database, views.join(';'))
}
