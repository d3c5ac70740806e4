/** Writes a report beside its target first, so that a full disk or a crash never leaves half a file. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

/**
 * @param commit runs while the whole file lies beside its target; `moveInPlace` makes it the target
 * @throws {CallError} `FILE_UNUSABLE` when the file cannot be written or replaced
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  commit: (moveInPlace: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  const orUnusable = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      throw unusable(path, error)
    })
  try {
    await orUnusable(writeWhole(beside, bytes))
    await commit(() => orUnusable(rename(beside, path)))
  } finally {
    await rm(beside, { force: true })
  }
}

/** @throws {CallError} `FILE_UNUSABLE` when no program would take a file of this name for Word's */
export function mustBeWord(path: string): void {
  if (extname(path).toLowerCase() === '.docx') return
  const why = 'A report is a Word file: give it a name that ends with .docx.'
  throw new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder is not there.',
  EACCES: 'This folder or file cannot be written to.',
  EPERM: 'This folder or file cannot be written to.',
  EROFS: 'This disk is read-only.',
  ENOSPC: 'The disk is full.',
  EISDIR: 'A folder has this name.',
  ENOTDIR: 'Its folder is a file.',
  EBUSY: 'Another program has it open. Close it there and try again.',
}

function unusable(path: string, error: unknown): CallError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = reasons[code] ?? 'It cannot be written.'
  return new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })
}
