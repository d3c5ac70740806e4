/** The `sqlite3` driver behind promises, and as an executor for Kysely's generic SQLite dialect. */
import { buildQueryFn, defaultIsQuery, type IGenericSqlite } from 'kysely-generic-sqlite'
import sqlite3 from 'sqlite3'

export type OpenMode = 'read' | 'write' | 'create'

/** An error of SQLite itself; `code` is its symbolic name, for instance `SQLITE_CORRUPT`. */
export type SqliteError = Error & { readonly code: string }
export const isSqliteError = (error: unknown, ...codes: readonly string[]): error is SqliteError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (codes.length === 0 ? error.code.startsWith('SQLITE_') : codes.includes(error.code))

const flags: Record<OpenMode, number> = {
  read: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
  write: sqlite3.OPEN_READWRITE | sqlite3.OPEN_URI,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_URI,
}

/** @throws {SqliteError} `SQLITE_CANTOPEN`, and later `SQLITE_NOTADB` on first use. */
export function openSqlite(file: string, mode: OpenMode): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, flags[mode], (error) =>
      error ? reject(error) : resolve(database),
    )
  })
}

/** For reading only. `isImmutable` asks SQLite for no lock and no journal, as on a read-only drive. */
export const openReader = (
  file: string,
  { isImmutable = false }: { readonly isImmutable?: boolean } = {},
): Promise<sqlite3.Database> =>
  isImmutable ? openSqlite(`file:${encodeURI(file)}?immutable=1`, 'read') : openSqlite(file, 'read')

export const closeSqlite = (database: sqlite3.Database): Promise<void> =>
  new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())))

/** Runs several statements, none with parameters. */
export const execSqlite = (database: sqlite3.Database, script: string): Promise<void> =>
  new Promise((resolve, reject) =>
    database.exec(script, (error) => (error ? reject(error) : resolve())),
  )

export const allSqlite = <Row>(
  database: sqlite3.Database,
  query: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> =>
  new Promise((resolve, reject) =>
    database.all<Row>(query, parameters, (error, rows) => (error ? reject(error) : resolve(rows))),
  )

const returnsRows = /^\s*(select|pragma|explain|values|with\b(?![\s\S]*\binsert\b))|\breturning\b/i

export function kyselyExecutor(database: sqlite3.Database): IGenericSqlite<sqlite3.Database> {
  return {
    db: database,
    query: buildQueryFn({
      isQuery: (text, node) => defaultIsQuery(text, node) || returnsRows.test(text),
      all: (text, parameters) => allSqlite(database, text, parameters ?? []),
      run: (text, parameters) => runSqlite(database, text, parameters ?? []),
    }),
    close: () => closeSqlite(database),
  }
}

const runSqlite = (database: sqlite3.Database, text: string, parameters: readonly unknown[]) =>
  new Promise<{ insertId: bigint; numAffectedRows: bigint }>((resolve, reject) =>
    database.run(text, parameters, function (error) {
      if (error) reject(error)
      else
        resolve({
          insertId: BigInt(this.lastID),
          numAffectedRows: BigInt(this.changes),
        })
    }),
  )
