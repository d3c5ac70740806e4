/** What a report's file must be called. */
import { basename, extname } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

/** @throws {CallError} `FILE_UNUSABLE` when no program would take a file of this name for Word's */
export function mustBeWord(path: string): void {
  if (extname(path).toLowerCase() === '.docx') return
  const why = 'A report is a Word file: give it a name that ends with .docx.'
  throw new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })
}
