/** Opens the folder that is a workspace, or says by a named state why it cannot be opened. */
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'
import { listBackups, takeBackup } from './backup.ts'
import { connectReadOnly, connectWith, openWriter, type Connections } from './connection.ts'
import { recordStep, trackChanges } from './history.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { OpenWorkspace } from './open-workspace.ts'
import { closeSqlite } from './sqlite.ts'
import { lockWorkspace, type WorkspaceLock } from './workspace-lock.ts'
import {
  backupFolder,
  currentVersion,
  databaseFile,
  expectDatabase,
  expectOurs,
  isWritable,
  makeEmptyFolder,
  namedState,
} from './workspace-state.ts'

type OpenOptions = {
  readonly now: () => Date
  readonly onChanged: (tables: readonly string[]) => void
}

/**
 * @throws {CallError} `WORKSPACE_MISSING`, `NOT_A_WORKSPACE`, `WORKSPACE_IN_USE`, `WORKSPACE_CORRUPT`
 *   `WORKSPACE_NEWER` or `WORKSPACE_OLDER`; the folder is unchanged then.
 */
export async function openWorkspaceFolder(
  folder: string,
  options: OpenOptions,
): Promise<OpenWorkspace> {
  await expectDatabase(folder)
  if (!(await isWritable(folder))) return openReadOnly(folder, options)
  const lock = await lockWorkspace(folder)
  if (!lock) throw new CallError('WORKSPACE_IN_USE', { data: { folder } })
  try {
    await expectOurs(databaseFile(folder))
    return await openLocked(folder, { ...options, lock })
  } catch (error) {
    await lock.release()
    throw await namedState(folder, error)
  }
}

/** Makes the folders and an empty, current database; the folder must be empty or absent. */
export async function createWorkspaceFolder(
  folder: string,
  options: OpenOptions & {
    readonly name: string
    readonly isSample: boolean
    readonly schoolYear: { readonly startsOn: string; readonly endsOn: string }
    /** A sample lives on one day of its own. */
    readonly fixedToday?: string
  },
): Promise<OpenWorkspace> {
  await makeEmptyFolder(folder)
  const lock = await lockWorkspace(folder)
  if (!lock) throw new CallError('WORKSPACE_IN_USE', { data: { folder } })
  try {
    const workspace = await openLocked(folder, { ...options, lock })
    const { name, schoolYear, now } = options
    await workspace.connections.write
      .insertInto('workspaceInfo')
      .values({
        id: 1,
        name,
        isSample: options.isSample ? 1 : 0,
        schoolYearStartsOn: schoolYear.startsOn,
        schoolYearEndsOn: schoolYear.endsOn,
        fixedToday: options.fixedToday ?? null,
        createdAt: now().toISOString(),
      })
      .execute()
    return workspace
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openLocked(
  folder: string,
  options: OpenOptions & { readonly lock: WorkspaceLock },
): Promise<OpenWorkspace> {
  for (const part of ['attachments', 'backups'])
    await mkdir(join(folder, part), { recursive: true, mode: 0o700 })
  const file = databaseFile(folder)
  const writer = await openWriter(file)
  try {
    await chmod(file, 0o600)
    await migrate(writer, migrations, { backupFolder: backupFolder(folder) })
    const connections = await connectWith(writer, file)
    const tables = await trackChanges(writer)
    const close = async (): Promise<void> => {
      await connections.close()
      await options.lock.release()
    }
    return {
      ...shared(folder, connections, options),
      tables,
      isReadOnly: false,
      mutate: mutator(connections, options),
      close,
    }
  } catch (error) {
    await closeSqlite(writer).catch(() => undefined)
    throw error
  }
}

async function openReadOnly(folder: string, options: OpenOptions): Promise<OpenWorkspace> {
  try {
    const found = await expectOurs(databaseFile(folder), { isImmutable: true })
    if (found < currentVersion) throw new CallError('WORKSPACE_OLDER', { data: { folder } })
    const connections = await connectReadOnly(databaseFile(folder))
    return {
      ...shared(folder, connections, options),
      tables: [],
      isReadOnly: true,
      mutate: () => Promise.reject(new CallError('WORKSPACE_READ_ONLY')),
      close: connections.close,
    }
  } catch (error) {
    throw await namedState(folder, error)
  }
}

const shared = (folder: string, connections: Connections, options: OpenOptions) => ({
  folder,
  connections,
  read: connections.read,
  announce: options.onChanged,
  now: options.now,
})

const mutator =
  (connections: Connections, options: OpenOptions): OpenWorkspace['mutate'] =>
  async (label, write, { mergeKey } = {}) => {
    const { tables, ...outcome } = await connections.write
      .transaction()
      .execute((tx) => recordStep(tx, { kind: 'do', label, mergeKey }, (id) => write(tx, id)))
    options.onChanged([...tables, 'history'])
    return outcome
  }

/** A copy at most once a day, taken when the workspace opens. */
export async function backUpDaily(workspace: OpenWorkspace): Promise<void> {
  if (workspace.isReadOnly) return
  const [latest] = await listBackups(backupFolder(workspace.folder))
  const day = workspace.now().toISOString().slice(0, 10)
  if (latest?.takenAt.startsWith(day)) return
  await takeBackup(databaseFile(workspace.folder), backupFolder(workspace.folder), workspace.now())
}
