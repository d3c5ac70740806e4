/**
 * Lets one process at a time open a workspace. The lock is SQLite's own exclusive lock on a file
 * beside the database: the system releases it when the process ends, however it ends.
 */
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { closeSqlite, execSqlite, isSqliteError, openSqlite } from './sqlite.ts'

export type WorkspaceLock = { readonly release: () => Promise<void> }

/** @returns null when another process holds the workspace. */
export async function lockWorkspace(folder: string): Promise<WorkspaceLock | null> {
  const file = join(folder, 'numberline.lock')
  const database = await openSqlite(file, 'create')
  try {
    await execSqlite(database, 'PRAGMA busy_timeout = 200; BEGIN EXCLUSIVE')
  } catch (error) {
    await closeSqlite(database)
    if (isSqliteError(error, 'SQLITE_BUSY')) return null
    throw error
  }
  await chmod(file, 0o600)
  return {
    release: async () => {
      await execSqlite(database, 'ROLLBACK')
      await closeSqlite(database)
    },
  }
}
