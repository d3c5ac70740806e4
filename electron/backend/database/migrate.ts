/**
 * Brings a file to this version's schema, all or nothing. Kysely's own Migrator is not atomic on
 * SQLite, so ours copies the file first, then runs every pending step in one transaction.
 */
import { join } from 'node:path'
import type sqlite3 from 'sqlite3'
import { allSqlite, execSqlite } from './sqlite.ts'
import { copyDatabase, stamp } from './backup.ts'

export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** The file was written by a later Numberline; nothing is changed. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`Database version ${found} is newer than ${known}`)
    this.found = found
    this.known = known
  }
}

export async function databaseVersion(database: sqlite3.Database): Promise<number> {
  const rows = await allSqlite<{ user_version: number }>(database, 'PRAGMA user_version')
  return rows[0]?.user_version ?? 0
}

/**
 * @param options.backupFolder where the copy goes; taken only when an existing schema changes.
 * @returns the steps that ran.
 * @throws {NewerDatabaseError} and whatever a step throws, with the file as it was.
 */
export async function migrate(
  database: sqlite3.Database,
  migrations: readonly Migration[],
  options: { readonly backupFolder: string },
): Promise<readonly Migration[]> {
  const found = await databaseVersion(database)
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) throw new NewerDatabaseError(found, known)
  const pending = migrations.filter((migration) => migration.version > found)
  if (pending.length === 0) return []
  if (found > 0) {
    const name = `before-version-${known}-${stamp(new Date())}.db`
    await copyDatabase(database, join(options.backupFolder, name))
  }
  await runAll(database, pending)
  return pending
}

async function runAll(database: sqlite3.Database, pending: readonly Migration[]): Promise<void> {
  // Rebuilding a table must not fire ON DELETE; the check below takes the place of enforcement.
  await execSqlite(database, 'PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    for (const migration of pending) {
      await execSqlite(database, migration.sql)
      await execSqlite(database, `PRAGMA user_version = ${migration.version}`)
    }
    const broken = await allSqlite<{ table: string }>(database, 'PRAGMA foreign_key_check')
    if (broken[0]) throw new Error(`Migration leaves broken references in ${broken[0].table}`)
    await execSqlite(database, 'COMMIT')
  } catch (error) {
    await execSqlite(database, 'ROLLBACK')
    throw error
  } finally {
    await execSqlite(database, 'PRAGMA foreign_keys = ON')
  }
}
