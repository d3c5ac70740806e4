/** The ways into an import: a file chosen in the system's dialog, dropped on the page, or from the sample. */
import { backend } from '#renderer/app/backend.ts'
import { importAddress, type ImportFile } from './import-files.ts'

type Navigate = (to: string) => void

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
