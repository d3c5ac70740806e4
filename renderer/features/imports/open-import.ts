/** The ways into an import: a file chosen in the system's dialog, dropped on the page, or from the sample. */
import type { ChosenFile } from '#shared/shell/shell-contract.ts'

import { backend } from '#renderer/app/backend.ts'

type Navigate = (to: string) => void

export type ImportFile = Pick<ChosenFile, 'token' | 'name'>

/**
 * Address of the import of one file and, after it, of the others of the same choice. A token stands for a
 * file, its name is for the person.
 */
export function importAddress(...files: readonly ImportFile[]): string {
  const parts = files.flatMap(({ token, name }) => [
    ['file', token],
    ['name', name],
  ])
  return `/data/import?${new URLSearchParams(parts)}`
}

/** The files of such an address, the one on its way in first. */
export function filesIn(address: URLSearchParams): readonly ImportFile[] {
  const names = address.getAll('name')
  return address.getAll('file').map((token, index) => ({ token, name: names[index] ?? 'file' }))
}

/** On to the next file, or back to the student data after the last. */
export const nextAddress = (waiting: readonly ImportFile[]): string =>
  waiting.length === 0 ? '/data' : importAddress(...waiting)

/** Nothing happens when the person cancels. */
export async function chooseImport(navigate: Navigate): Promise<void> {
  const files = await window.numberlineShell.chooseFiles({
    title: 'Import files',
    multiple: true,
    filters: [
      { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'zip'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (files.length > 0) navigate(importAddress(...files))
}

export async function dropImport(files: readonly File[], navigate: Navigate): Promise<void> {
  const dropped = await Promise.all(files.map((file) => window.numberlineShell.grantDropped(file)))
  const found = await Promise.all(dropped.map(filesOf))
  const all = found.flat()
  if (all.length > 0) navigate(importAddress(...all))
}

/** The tables in a dropped folder; anything else stands for itself. */
async function filesOf(file: ImportFile): Promise<readonly ImportFile[]> {
  const inside = await backend().imports.filesInFolder({ token: file.token })
  return inside.length === 0 ? [file] : inside
}
