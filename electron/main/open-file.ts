/** Hands a file of the workspace to the program that the system has for it. Only the backend asks, by path. */
import { shell } from 'electron'
import { isAbsolute } from 'node:path'
import { isOpenable } from '#shared/domain/openable-files.ts'

/** @returns what went wrong, or nothing; a kind of file that could run is never handed over. */
export async function openFile(path: string): Promise<string> {
  if (!isAbsolute(path) || !isOpenable(path)) return 'Files of this kind are not opened from here.'
  return shell.openPath(path)
}
