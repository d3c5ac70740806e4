/** Writes a file beside its target first, so that a full disk or a crash never leaves half a file. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

/**
 * @param write fills the new file; what stood at `path` stays until it is whole
 * @param commit runs while the whole file lies beside its target; `moveInPlace` makes it the target
 * @throws {CallError} `FILE_UNUSABLE` when the file cannot be written or replaced
 */
export async function saveFile<Result>(
  path: string,
  write: (file: FileHandle) => Promise<Result>,
  commit: (moveInPlace: () => Promise<void>) => Promise<void> = (moveInPlace) => moveInPlace(),
): Promise<Result> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  try {
    const result = await orUnusable(path, writeWhole(beside, write))
    await commit(() => orUnusable(path, rename(beside, path)))
    return result
  } finally {
    await rm(beside, { force: true })
  }
}

async function writeWhole<Result>(
  path: string,
  write: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'wx', 0o600)
  try {
    const result = await write(file)
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder is not there. Choose another one.',
  EACCES: 'This folder or file cannot be written to. Choose another one.',
  EPERM: 'This folder or file cannot be written to. Choose another one.',
  EROFS: 'This disk is read-only. Choose a folder on another one.',
  ENOSPC: 'The disk is full. Make room, or choose another one.',
  EISDIR: 'A folder has this name. Choose another name.',
  ENOTDIR: 'Its folder is a file. Choose another one.',
  EBUSY: 'Another program has it open. Close it there and try again.',
}

/** What the file system refuses to write is said in words; everything else goes on as it is. */
export async function orUnusable<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    const why = reasons[String(error.code)] ?? 'It cannot be written. Choose another folder.'
    throw new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })
  }
}
