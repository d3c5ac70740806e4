/** `sample` and `workspace info | check | backup`. */
import { resolve } from 'node:path'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { backUp, checkFile, makeSample, workspaceInfo } from '../features/workspace/index.ts'
import { requiredFlag, type Command } from './command.ts'

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'sample --workspace DIR [--json]',
  flags: {},
  workspace: 'create',
  run: async ({ backend, flags, call }) => {
    const info = await makeSample(backend, resolve(requiredFlag(flags, 'workspace')), call)
    return { json: info, text: `${describe(info)}\n\nAll of it is invented.` }
  },
}

export const workspaceInfoCommand: Command = {
  name: 'workspace info',
  usage: 'workspace info --workspace DIR [--json]',
  flags: {},
  workspace: 'open',
  run: async ({ backend }) => {
    const info = await workspaceInfo(backend.workspace())
    return { json: info, text: describe(info) }
  },
}

export const workspaceCheckCommand: Command = {
  name: 'workspace check',
  usage: 'workspace check --workspace DIR [--json]',
  flags: {},
  workspace: 'open',
  run: async ({ backend }) => {
    const findings = await checkFile(backend.workspace())
    const isSound = findings.length === 0
    return {
      json: { isSound, findings },
      text: isSound ? 'The database is sound.' : ['Findings:', ...findings].join('\n'),
      isDone: isSound,
    }
  },
}

export const workspaceBackupCommand: Command = {
  name: 'workspace backup',
  usage: 'workspace backup --workspace DIR [--json]',
  flags: {},
  workspace: 'open',
  run: async ({ backend }) => {
    const backup = await backUp(backend)
    return { json: backup, text: `Backed up as backups/${backup.file} (${backup.bytes} bytes).` }
  },
}

const describe = (info: WorkspaceInfo): string =>
  [
    `${info.name}${info.isReadOnly ? ', read-only' : ''}`,
    info.folder,
    ...Object.entries(info.counts).map(([table, rows]) => `${String(rows).padStart(9)}  ${table}`),
  ].join('\n')
