/**
 * What is left over in the workspace folder, when it opens: half-made copies, copies given to other
 * programs, and stored files that neither a row nor an undo step refers to. These last stay a month: after
 * an older backup of the database was put back, they may be all there is of a document.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { attachmentFolder } from './store.ts'
import { openedFolder } from './take-out.ts'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000
const stored = /^[0-9a-f]{64}$/

export async function cleanUpDocuments(
  workspace: Pick<OpenWorkspace, 'folder' | 'read' | 'isReadOnly' | 'now'>,
): Promise<void> {
  if (workspace.isReadOnly) return
  await rm(openedFolder(workspace.folder), { recursive: true, force: true }).catch(isStillOpen)
  const folder = attachmentFolder(workspace.folder)
  const names = await readdir(folder)
  for (const name of names.filter((each) => each.endsWith('.part')))
    await rm(join(folder, name), { force: true })
  const files = names.filter((name) => stored.test(name))
  if (files.length === 0) return
  const needed = await filesNeeded(workspace)
  const before = workspace.now().getTime() - KEPT_DAYS * DAY_MS
  for (const name of files) {
    if (needed.has(name)) continue
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < before) await rm(join(folder, name), { force: true })
  }
}

/** By rows that are there, and by rows that undo or redo would bring back. */
async function filesNeeded({ read }: Pick<OpenWorkspace, 'read'>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ storedAs: string }>`
    SELECT storedAs FROM attachment
    UNION SELECT storedAs FROM reportTemplate
    UNION SELECT storedAs FROM schoolLogo
    UNION SELECT json_extract(oldRow, '$.storedAs') FROM historyChange
    WHERE tableName IN ('attachment', 'reportTemplate', 'schoolLogo')`.execute(read)
  return new Set(rows.map(({ storedAs }) => storedAs))
}

/** Windows keeps what another program still shows; it goes the next time. */
function isStillOpen(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'ENOTEMPTY') throw error
}
