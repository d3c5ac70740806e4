/** Opening, making and mending workspaces, and remembering which were open. */
import { copyFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { CallError, isCallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { listBackups, stamp } from '../../database/backup.ts'
import {
  backUpDaily,
  createWorkspaceFolder,
  openWorkspaceFolder,
} from '../../database/workspace-folder.ts'
import { backupFolder, databaseFile } from '../../database/workspace-state.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { cleanUpDocuments } from '../documents/index.ts'
import { workspaceInfo } from './queries.ts'
import { recentKey, recentWorkspaces, rememberWorkspace } from './settings.ts'

export const openOptions = (backend: Backend) => ({
  now: backend.now,
  onChanged: (tables: readonly string[]) => backend.emit({ kind: 'changed', tables }),
})

/** @throws {CallError} the named states of `openFailures` */
export async function openFolder(backend: Backend, folder: string): Promise<WorkspaceInfo> {
  // The one that is open holds its lock: opening it again must not find it in use.
  await backend.useWorkspace(null)
  try {
    return await use(backend, await openWorkspaceFolder(folder, openOptions(backend)))
  } catch (error) {
    if (isCallError(error, 'WORKSPACE_CORRUPT')) await rememberDamaged(backend, folder)
    throw error
  }
}

/** A backup is restored by the key of a workspace that is known, also of one never opened here. */
async function rememberDamaged(backend: Backend, folder: string): Promise<void> {
  const known = await recentWorkspaces(backend.folders.settings)
  if (known.some((recent) => recent.folder === folder)) return
  const openedAt = backend.now().toISOString()
  const damaged = { folder, name: basename(folder), isSample: false, openedAt }
  await rememberWorkspace(backend.folders.settings, damaged)
}

export async function createFolder(
  backend: Backend,
  folder: string,
  options: {
    readonly name: string
    readonly schoolYear: { readonly startsOn: string; readonly endsOn: string }
  },
): Promise<WorkspaceInfo> {
  await backend.useWorkspace(null)
  const workspace = await createWorkspaceFolder(folder, {
    ...options,
    isSample: false,
    ...openOptions(backend),
  })
  return use(backend, workspace)
}

async function use(backend: Backend, workspace: OpenWorkspace): Promise<WorkspaceInfo> {
  await backend.useWorkspace(workspace)
  await backUpDaily(workspace)
  await cleanUpDocuments(workspace)
  const info = await workspaceInfo(workspace)
  await rememberWorkspace(backend.folders.settings, {
    folder: workspace.folder,
    name: info.name,
    isSample: info.isSample,
    openedAt: backend.now().toISOString(),
  })
  backend.emit({ kind: 'changed', tables: ['workspaceInfo'] })
  return info
}

/** @throws {CallError} `WORKSPACE_MISSING` when nothing was opened before or the key is not known. */
export async function recentFolder(backend: Backend, key: string | null): Promise<string> {
  const recents = await recentWorkspaces(backend.folders.settings)
  const found = key === null ? recents[0] : recents.find(({ folder }) => recentKey(folder) === key)
  if (!found) throw new CallError('WORKSPACE_MISSING', { data: { folder: '' } })
  return found.folder
}

/** The damaged file stays beside the restored one, under a name that says when it was set aside. */
export async function restoreFrom(
  backend: Backend,
  folder: string,
  { file }: { readonly file: string },
): Promise<WorkspaceInfo> {
  const backups = await listBackups(backupFolder(folder)).catch(() => [])
  if (!backups.some((backup) => backup.file === file)) {
    const why = 'This backup is no longer there. Choose another one.'
    throw new CallError('FILE_UNUSABLE', { data: { name: basename(file), why } })
  }
  await backend.useWorkspace(null)
  const damaged = join(folder, `numberline-damaged-${stamp(backend.now())}.db`)
  await rename(databaseFile(folder), damaged)
  for (const ending of ['-wal', '-shm']) await rm(databaseFile(folder) + ending, { force: true })
  await copyFile(join(backupFolder(folder), file), databaseFile(folder))
  return openFolder(backend, folder)
}
