/** What state a workspace folder is in, found without changing a byte of it. */
import { access, chmod, constants, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'
import { listBackups } from './backup.ts'
import { databaseVersion, NewerDatabaseError } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { allSqlite, closeSqlite, isSqliteError, openReader } from './sqlite.ts'

export const databaseFile = (folder: string): string => join(folder, 'numberline.db')
/** Of the schema that this Numberline writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0
export const backupFolder = (folder: string): string => join(folder, 'backups')

/** @throws {CallError} `WORKSPACE_MISSING`, `NOT_A_WORKSPACE`, or `FILE_UNUSABLE` without permission */
export async function expectDatabase(folder: string): Promise<void> {
  const found = await statOrNull(folder)
  if (!found) throw new CallError('WORKSPACE_MISSING', { data: { folder } })
  const file = found.isDirectory() ? await statOrNull(databaseFile(folder)) : null
  if (!file?.isFile()) throw new CallError('NOT_A_WORKSPACE', { data: { folder } })
}

async function statOrNull(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return null
    if (!isSystemError(error, 'EACCES', 'EPERM')) throw error
    const why = 'This folder may not be read. Ask for permission, or choose another one.'
    throw new CallError('FILE_UNUSABLE', { data: { name: path, why } })
  }
}

/** Root may write anything, so the permission bits are asked as well. */
export async function isWritable(folder: string): Promise<boolean> {
  for (const path of [folder, databaseFile(folder)]) {
    const { mode } = await stat(path)
    const isAllowed = await access(path, constants.W_OK).then(
      () => true,
      () => false,
    )
    if (!isAllowed || (mode & 0o222) === 0) return false
  }
  return true
}

/**
 * An emptied file, or a database of another program, must not become an empty caseload.
 * @returns the version of its schema.
 * @throws {NewerDatabaseError} and what {@link namedState} turns into `WORKSPACE_CORRUPT`
 */
export async function expectOurs(
  file: string,
  options: { readonly isImmutable?: boolean } = {},
): Promise<number> {
  const database = await openReader(file, options)
  try {
    const found = await databaseVersion(database)
    if (found > currentVersion) throw new NewerDatabaseError(found, currentVersion)
    if (found === 0) throw new NotOurDatabaseError()
    const rows = await allSqlite(database, 'SELECT 1 FROM workspaceInfo')
    if (rows.length === 0) throw new NotOurDatabaseError()
    return found
  } finally {
    await closeSqlite(database)
  }
}

class NotOurDatabaseError extends Error {
  override readonly name = 'NotOurDatabaseError'
}

/** The failure that the contract names, or the error itself when there is none. */
export async function namedState(folder: string, error: unknown): Promise<unknown> {
  if (error instanceof NewerDatabaseError)
    return new CallError('WORKSPACE_NEWER', {
      data: { folder, found: error.found, known: error.known },
    })
  const isDamaged =
    error instanceof NotOurDatabaseError || isSqliteError(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')
  if (!isDamaged) return error
  const backups = await listBackups(backupFolder(folder)).catch(() => [])
  return new CallError('WORKSPACE_CORRUPT', { data: { folder, backups } })
}

/** @throws {CallError} `FILE_UNUSABLE` when it cannot be made or holds something */
export async function makeEmptyFolder(folder: string): Promise<void> {
  const unusable = (why: string): CallError =>
    new CallError('FILE_UNUSABLE', { data: { name: folder, why } })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'))
      throw unusable('A folder cannot be made there. Choose a place that you may write to.')
    throw error
  }
  if ((await readdir(folder)).length > 0)
    throw unusable('The folder is not empty. Choose an empty one or type a new name.')
}

const isSystemError = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
