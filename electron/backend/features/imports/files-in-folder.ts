/** What of a dropped folder is imported, one file after the other. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend } from '../../context.ts'
import { bundleInFolder } from '../../files/reading/oneroster/bundle.ts'
import { unusable } from '../../files/unreadable.ts'

const tables = /\.(csv|tsv|txt|xlsx|xlsm|zip)$/i
/** More is a folder of something else. */
const MOST_FILES = 60

/**
 * The folder's own files, not those of folders in it. A OneRoster export is one whole and stays a folder.
 * @throws {CallError} `FILE_UNUSABLE` for a folder without tables, or with very many
 */
export async function filesInFolder(
  backend: Backend,
  path: string,
): Promise<{ token: string; name: string }[]> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory() || (await bundleInFolder(path))) return []
  const names = (await readdir(path)).filter((name) => tables.test(name) && !name.startsWith('.'))
  if (names.length === 0)
    throw unusable(path, 'The folder holds no CSV, text or XLSX file. Choose a file.')
  if (names.length > MOST_FILES)
    throw unusable(path, `The folder holds ${names.length} files. Choose those that you want.`)
  return names
    .toSorted((a, b) => a.localeCompare(b, 'en-US', { numeric: true }))
    .map((name) => ({ token: backend.files.grant(join(path, name), 'open'), name }))
}
