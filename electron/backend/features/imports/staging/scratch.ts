/**
 * The scratch database of one import: a file of its own beside the workspace, so that reading a large
 * file neither holds the workspace's write lock nor memory. It holds names, so it has the workspace's
 * own protection and is removed when the import ends, or, after a crash, when the next one begins.
 */
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFile } from '../../../database/workspace-state.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import { allSqlite, closeSqlite, execSqlite, openSqlite } from '../../../database/sqlite.ts'
import { stagingTables } from './tables.ts'

export type Scratch = {
  readonly file: string
  readonly all: <Row>(query: string, parameters?: readonly unknown[]) => Promise<Row[]>
  readonly exec: (script: string) => Promise<void>
  readonly close: () => Promise<void>
}

const inUse = new Set<string>()

/**
 * @returns the scratch tables with the workspace attached for reading. Names of tables are unique over
 *   both, so a query says `student` and `incomingStudent`.
 */
export async function createScratch(workspace: OpenWorkspace): Promise<Scratch> {
  const folder = await scratchFolder(workspace)
  const file = join(folder, `import-${randomUUID()}.db`)
  // Before it exists: an import that begins at the same time clears what is not in use.
  inUse.add(file)
  await (await open(file, 'wx', 0o600)).close()
  const database = await openSqlite(file, 'create')
  const close = async (): Promise<void> => {
    await closeSqlite(database)
    inUse.delete(file)
    await rm(workspace.isReadOnly ? folder : file, { recursive: true, force: true })
  }
  try {
    const options = workspace.isReadOnly ? 'immutable=1' : 'mode=ro'
    const path = encodeURI(databaseFile(workspace.folder)).replace(/[?#]/g, encodeURIComponent)
    await execSqlite(
      database,
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -24000;',
    )
    await execSqlite(database, stagingTables)
    await allSqlite(database, 'ATTACH ? AS workspace', [`file:${path}?${options}`])
  } catch (error) {
    await close()
    throw error
  }
  return {
    file,
    all: (query, parameters) => allSqlite(database, query, parameters),
    exec: (script) => execSqlite(database, script),
    close,
  }
}

async function scratchFolder(workspace: OpenWorkspace): Promise<string> {
  if (workspace.isReadOnly) return mkdtemp(join(tmpdir(), 'numberline-import-'))
  const folder = join(workspace.folder, 'importing')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const left = (await readdir(folder)).map((name) => join(folder, name))
  // The workspace is locked by this process: what it does not use itself, a crash left behind.
  await Promise.all(
    left.filter((file) => !inUse.has(file)).map((file) => rm(file, { force: true })),
  )
  return folder
}
