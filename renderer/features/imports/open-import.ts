/** The ways into an import: a file chosen in the system's dialog, dropped on the page, or from the sample. */
import type { ChosenFile } from '#shared/shell/shell-contract.ts'

type Navigate = (to: string) => void

/** Address of the import of one file; the token stands for the file, the name is for the person. */
export function importAddress(file: Pick<ChosenFile, 'token' | 'name'>): string {
  return `/data/import?${new URLSearchParams({ file: file.token, name: file.name })}`
}

/** Nothing happens when the person cancels. */
export async function chooseImport(navigate: Navigate): Promise<void> {
  const [file] = await window.numberlineShell.chooseFiles({
    title: 'Import a file',
    multiple: false,
    filters: [
      { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'zip'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (file) navigate(importAddress(file))
}

export async function dropImport(files: readonly File[], navigate: Navigate): Promise<void> {
  const [first] = files
  if (first) navigate(importAddress(await window.numberlineShell.grantDropped(first)))
}
