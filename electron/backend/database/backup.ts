/** Copies of the database: consistent while it is in use, private to the person, the last ten kept. */
import { chmod, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type sqlite3 from 'sqlite3'
import { allSqlite, closeSqlite, openSqlite } from './sqlite.ts'

const KEPT = 10
const ROUTINE = /^numberline-[\dTZ-]+\.db$/

export type Backup = { readonly file: string; readonly takenAt: string; readonly bytes: number }

/** A time as file names carry it: `2026-02-24T08-05-09Z`. */
export const stamp = (time: Date): string =>
  time
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')

/** Writes beside the target first, so that a half-written copy never bears the final name. */
export async function copyDatabase(database: sqlite3.Database, target: string): Promise<void> {
  const partial = `${target}.partial`
  await rm(partial, { force: true })
  await allSqlite(database, 'VACUUM INTO ?', [partial])
  await chmod(partial, 0o600)
  await rename(partial, target)
}

/** @returns the new copy's path. Older routine copies past the tenth are removed. */
export async function takeBackup(databaseFile: string, folder: string, now: Date): Promise<string> {
  const file = join(folder, `numberline-${stamp(now)}.db`)
  // Its own connection, so that neither a running import nor a query is in the way.
  const database = await openSqlite(databaseFile, 'read')
  try {
    await copyDatabase(database, file)
  } finally {
    await closeSqlite(database)
  }
  const routine = (await readdir(folder)).filter((name) => ROUTINE.test(name)).toSorted()
  for (const name of routine.slice(0, -KEPT)) await rm(join(folder, name))
  return file
}

/** Newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.db'))
  const backups = await Promise.all(
    names.map(async (file) => {
      const { mtime, size } = await stat(join(folder, file))
      return { file, takenAt: mtime.toISOString(), bytes: size }
    }),
  )
  return backups.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt))
}
