/**
 * The files themselves, in `attachments/` under the SHA-256 of their content, so that the same content
 * lies there once. A copy gets its name only when it is whole and on disk: a crash at any moment leaves
 * at most a `.part`, or a whole file that no row refers to, and both go when the workspace opens.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { largestDocument } from '#shared/contracts/documents.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { orUnusable } from '../../files/save-file.ts'
import { unusable, whyUnreadable } from '../../files/unreadable.ts'

export type StoredFile = {
  readonly name: string
  readonly storedAs: string
  readonly bytes: number
  readonly sha256: string
  /** False: the same content lay there already, for another document. */
  readonly isNew: boolean
}

const PIECE_BYTES = 1 << 20

export const attachmentFolder = (workspaceFolder: string): string =>
  join(workspaceFolder, 'attachments')

export const attachmentPath = (workspaceFolder: string, storedAs: string): string =>
  join(attachmentFolder(workspaceFolder), storedAs)

type Copying = { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void }

/** @returns the size in bytes. @throws {CallError} `FILE_UNUSABLE` for what cannot be attached */
export async function attachableSize(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  if (found.isDirectory()) throw unusable(path, 'It is a folder. Attach the files inside it.')
  if (!found.isFile()) throw unusable(path, 'It is not a file. Choose another one.')
  if (found.size > largestDocument) throw tooLarge(path)
  return found.size
}

const tooLarge = (path: string): CallError =>
  unusable(path, 'It is larger than 100 MB. Keep it where it is, or attach a smaller version.')

/** Copies a file in. @throws {CallError} `FILE_UNUSABLE`, `CANCELLED`; nothing is left behind then. */
export async function storeFile(
  workspaceFolder: string,
  path: string,
  copying: Copying,
): Promise<StoredFile> {
  const folder = attachmentFolder(workspaceFolder)
  const partial = join(folder, `${randomBytes(8).toString('hex')}.part`)
  try {
    const { bytes, sha256 } = await orUnusable(path, copyWhole(path, partial, copying))
    const target = join(folder, sha256)
    const isNew = !existsSync(target)
    if (isNew) {
      await rename(partial, target)
      await syncFolder(folder)
    }
    return { name: basename(path), storedAs: sha256, bytes, sha256, isNew }
  } finally {
    await rm(partial, { force: true })
  }
}

/** The same for what was made here. */
export async function storeBytes(
  workspaceFolder: string,
  name: string,
  data: Uint8Array,
): Promise<StoredFile> {
  const folder = attachmentFolder(workspaceFolder)
  const sha256 = createHash('sha256').update(data).digest('hex')
  const target = join(folder, sha256)
  const isNew = !existsSync(target)
  if (isNew) {
    const partial = join(folder, `${randomBytes(8).toString('hex')}.part`)
    try {
      await writeFile(partial, data, { mode: 0o600, flush: true })
      await rename(partial, target)
      await syncFolder(folder)
    } finally {
      await rm(partial, { force: true })
    }
  }
  return { name, storedAs: sha256, bytes: data.length, sha256, isNew }
}

/** For files that got no row after all. */
export async function forgetFiles(
  workspaceFolder: string,
  files: readonly StoredFile[],
): Promise<void> {
  for (const { isNew, storedAs } of files)
    if (isNew) await rm(attachmentPath(workspaceFolder, storedAs), { force: true })
}

async function copyWhole(path: string, partial: string, copying: Copying) {
  const source = await open(path).catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  try {
    const target = await open(partial, 'wx', 0o600)
    try {
      const copied = await copyPieces(path, { source, target }, copying)
      await target.sync()
      return copied
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copyPieces(
  path: string,
  { source, target }: { readonly source: FileHandle; readonly target: FileHandle },
  { signal, onBytes }: Copying,
) {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE_BYTES)
  let bytes = 0
  for (;;) {
    if (signal.aborted) throw new CallError('CANCELLED')
    const { bytesRead } = await source.read(piece, 0, PIECE_BYTES).catch((error: unknown) => {
      throw unusable(path, whyUnreadable(error))
    })
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') }
    bytes += bytesRead
    // It may have grown since its size was looked at.
    if (bytes > largestDocument) throw tooLarge(path)
    const part = piece.subarray(0, bytesRead)
    hash.update(part)
    await writeAll(target, part)
    onBytes(bytesRead)
  }
}

async function writeAll(target: FileHandle, part: Uint8Array): Promise<void> {
  for (let written = 0; written < part.length;) {
    const { bytesWritten } = await target.write(part, written)
    written += bytesWritten
  }
}

/** Makes the new name last, too. Windows has no such call for folders, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
