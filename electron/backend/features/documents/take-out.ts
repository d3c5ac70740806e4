/** Looking at a document and taking a copy of it. What is stored is never handed out itself: it must not change. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { isOpenable } from '#shared/domain/openable-files.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { saveFile } from '../../files/save-file.ts'
import { attachmentPath } from './store.ts'

const PIECE_BYTES = 1 << 20

export const openedFolder = (workspaceFolder: string): string => join(workspaceFolder, 'opened')

/**
 * Another program gets a copy that it may only read, under the document's own name; copies are taken
 * away when the workspace is next opened.
 * @throws {CallError} `DOCUMENT_GONE`, `NOT_OPENED`, `WORKSPACE_READ_ONLY`
 */
export async function openDocument(backend: Backend, id: AttachmentId): Promise<void> {
  const workspace = backend.workspace()
  const { name, path } = await documentFile(workspace, id)
  const notOpened = (why: string): CallError => new CallError('NOT_OPENED', { data: { name, why } })
  if (!isOpenable(name))
    throw notOpened('Files of this kind could run something. Save a copy instead.')
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const folder = join(openedFolder(workspace.folder), randomBytes(6).toString('hex'))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, safeName(name))
  await copyFile(path, copy)
  await chmod(copy, 0o400)
  const problem = await backend.openFile(copy)
  if (problem === '') return
  await rm(folder, { recursive: true, force: true })
  throw notOpened('This computer has no program for it. Save a copy and open that.')
}

/** @throws {CallError} `DOCUMENT_GONE`, `FILE_UNUSABLE`, `CANCELLED` */
export async function saveCopy(
  backend: Backend,
  { id, saveTo }: { readonly id: AttachmentId; readonly saveTo: string },
  { signal, progress }: CallContext,
): Promise<{ fileName: string }> {
  const { name, path, bytes } = await documentFile(backend.workspace(), id)
  const target = backend.files.path(saveTo, 'save')
  const source = await open(path)
  try {
    await saveFile(target, async (file) => {
      const piece = Buffer.alloc(PIECE_BYTES)
      for (let done = 0; ;) {
        if (signal.aborted) throw new CallError('CANCELLED')
        const { bytesRead } = await source.read(piece, 0, PIECE_BYTES)
        if (bytesRead === 0) return
        await file.writeFile(piece.subarray(0, bytesRead))
        done += bytesRead
        progress({ value: done / Math.max(1, bytes), title: `Saving ${name}` })
      }
    })
  } finally {
    await source.close()
  }
  return { fileName: basename(target) }
}

async function documentFile({ read, folder }: OpenWorkspace, id: AttachmentId) {
  const row = await read
    .selectFrom('attachment')
    .select(['name', 'storedAs', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  const path = row && attachmentPath(folder, row.storedAs)
  if (!path || !existsSync(path))
    throw new CallError('DOCUMENT_GONE', { data: { name: row?.name ?? 'This document' } })
  return { ...row, path }
}

/** A name from another system may hold what this one takes for a folder. */
const safeName = (name: string): string =>
  name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-').slice(-120) || 'document'
