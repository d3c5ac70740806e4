/** The workspace calls of the contract. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { workspaceContract } from '#shared/contracts/workspace.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { listBackups, takeBackup } from '../../database/backup.ts'
import { backupFolder, databaseFile } from '../../database/workspace-state.ts'
import { createFolder, openFolder, recentFolder, restoreFrom } from './open.ts'
import { checkFile, workspaceInfo } from './queries.ts'
import { makeSample, sampleFolder } from './sample.ts'
import { forgetWorkspace, recentKey, recentWorkspaces } from './settings.ts'

export function workspaceHandlers(backend: Backend): FeatureHandlers<typeof workspaceContract> {
  const { files, folders } = backend
  return {
    current: async () => {
      const open = currentOrNull(backend)
      return open && workspaceInfo(open)
    },
    recents: async () =>
      (await recentWorkspaces(folders.settings)).map((recent) => ({
        key: recentKey(recent.folder),
        name: recent.name,
        folder: recent.folder,
        isSample: recent.isSample,
      })),
    open: async (which) => {
      if ('token' in which) return openFolder(backend, files.path(which.token, 'folder'))
      return openFolder(
        backend,
        await recentFolder(backend, 'recentKey' in which ? which.recentKey : null),
      )
    },
    create: ({ token, ...options }) => createFolder(backend, files.path(token, 'folder'), options),
    openSample: async (_, call) => {
      await backend.useWorkspace(null)
      const folder = sampleFolder(backend)
      // What somebody has imported into the sample stays until it is thrown away.
      if (existsSync(databaseFile(folder))) return openFolder(backend, folder)
      await rm(folder, { recursive: true, force: true })
      return makeSample(backend, folder, call)
    },
    discardSample: async () => {
      const { folder } = await expectSample(backend)
      await backend.useWorkspace(null)
      await rm(folder, { recursive: true, force: true })
      await forgetWorkspace(folders.settings, folder)
      backend.emit({ kind: 'changed', tables: ['workspaceInfo'] })
    },
    setSmallestGroup: async ({ smallestGroup }) => {
      await backend
        .workspace()
        .mutate(`Hold back figures of under ${smallestGroup} students`, (tx) =>
          tx.updateTable('workspaceInfo').set({ smallestGroup }).execute(),
        )
    },
    close: async () => {
      await backend.useWorkspace(null)
      backend.emit({ kind: 'changed', tables: ['workspaceInfo'] })
    },
    check: async () => {
      const findings = [...(await checkFile(backend.workspace()))]
      return { isSound: findings.length === 0, findings }
    },
    backUp: () => backUp(backend),
    restoreBackup: async ({ recentKey: key, file }) =>
      restoreFrom(backend, await recentFolder(backend, key), { file }),
  }
}

export async function backUp(backend: Backend) {
  const { folder, isReadOnly } = backend.workspace()
  if (isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  await takeBackup(databaseFile(folder), backupFolder(folder), backend.now())
  const [latest] = await listBackups(backupFolder(folder))
  if (!latest) throw new Error(`No backup in ${join(folder, 'backups')}`)
  return latest
}

function currentOrNull(backend: Backend) {
  try {
    return backend.workspace()
  } catch (error) {
    if (error instanceof CallError && error.code === 'WORKSPACE_CLOSED') return null
    throw error
  }
}

async function expectSample(backend: Backend) {
  const workspace = backend.workspace()
  const { isSample } = await workspaceInfo(workspace)
  if (!isSample || workspace.folder !== sampleFolder(backend)) throw new CallError('NOT_THE_SAMPLE')
  return workspace
}
