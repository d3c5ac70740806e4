/** The named ways in which a file that a person chose cannot be read, each with a way forward. */
import { basename } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

/** @param why a sentence for the person that says what to do. */
export const unusable = (path: string, why: string): CallError =>
  new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })

/** What the file system says when it does not open a file, in the person's words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'It is no longer there. Check the name, or choose it again.'
  if (code === 'EISDIR') return 'It is a folder. Choose a file inside it.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'You may not read it. Ask its owner, or copy it to a folder of your own.'
  return 'It could not be read. Copy it to this computer and try again.'
}
