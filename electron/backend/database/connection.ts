/**
 * Opens the database of a workspace: one connection that writes, one that only reads, so that a
 * long import does not hold up the screen.
 */
import { Kysely } from 'kysely'
import { GenericSqliteDialect } from 'kysely-generic-sqlite'
import type sqlite3 from 'sqlite3'
import { coverFor, type ReportDb } from './report-connection.ts'
import type { ReportReader } from './report-views.ts'
import type { Database } from './schema.ts'
import { closeSqlite, execSqlite, kyselyExecutor, openReader, openSqlite } from './sqlite.ts'

/** A read cannot write, by type. */
export type ReadDb = Pick<Kysely<Database>, 'selectFrom' | 'fn' | 'dynamic' | 'with'> & {
  readonly getExecutor: Kysely<Database>['getExecutor']
}

export type Connections = {
  readonly read: Kysely<Database>
  readonly write: Kysely<Database>
  /** The writing connection itself, for backups, migrations and interruption. */
  readonly raw: sqlite3.Database
  /**
   * Reads for a document that goes to `reader`, on a connection of its own that has nothing else.
   * It is closed when `use` ends.
   */
  readonly readAs: ReadAs
  readonly close: () => Promise<void>
}

export type ReadAs = <Result>(
  reader: ReportReader,
  use: (read: ReportDb) => Promise<Result>,
) => Promise<Result>

const WRITE_PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA recursive_triggers = ON;
  PRAGMA cache_size = -32000;
`

/** The writing connection alone, before the schema is known to be current. */
export async function openWriter(file: string): Promise<sqlite3.Database> {
  const database = await openSqlite(file, 'create')
  try {
    await execSqlite(database, WRITE_PRAGMAS)
    return database
  } catch (error) {
    await closeSqlite(database)
    throw error
  }
}

export async function connectWith(writer: sqlite3.Database, file: string): Promise<Connections> {
  const reader = await openSqlite(file, 'read')
  await execSqlite(reader, 'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32000')
  const read = kyselyOver(reader)
  const write = kyselyOver(writer)
  return {
    read,
    write,
    raw: writer,
    readAs: readAs(() => openSqlite(file, 'read')),
    close: async () => {
      await closeSqlite(reader)
      await closeSqlite(writer)
    },
  }
}

/** For a file that cannot be written: `immutable` asks SQLite for no lock and no journal. */
export async function connectReadOnly(file: string): Promise<Connections> {
  const reader = await openReader(file, { isImmutable: true })
  const read = kyselyOver(reader)
  return {
    read,
    write: read,
    raw: reader,
    readAs: readAs(() => openReader(file, { isImmutable: true })),
    close: () => closeSqlite(reader),
  }
}

const readAs =
  (open: () => Promise<sqlite3.Database>): ReadAs =>
  async (reader, use) => {
    const database = await open()
    try {
      await execSqlite(database, 'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32000')
      await coverFor(database, reader)
      return await use(kyselyOver(database) as unknown as ReportDb)
    } finally {
      await closeSqlite(database)
    }
  }

const kyselyOver = (database: sqlite3.Database): Kysely<Database> =>
  new Kysely<Database>({ dialect: new GenericSqliteDialect(() => kyselyExecutor(database)) })
