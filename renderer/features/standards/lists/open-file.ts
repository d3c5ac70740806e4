/** The ways to a file of standards: chosen in the system's dialog, or dropped on the page. */
import type { ChosenFile } from '#shared/shell/shell-contract.ts'
import { navigate } from '#renderer/app/location.ts'

/** The token stands for the file, the name is for the person. */
const addressOf = ({ token, name }: Pick<ChosenFile, 'token' | 'name'>): string =>
  `/standards/file?${new URLSearchParams({ file: token, name })}`

/** Nothing happens when the person cancels. */
export async function chooseListFile(): Promise<void> {
  const [file] = await window.numberlineShell.chooseFiles({
    title: 'Bring in a list of standards',
    multiple: false,
    filters: [
      {
        name: 'Tables and CASE packages',
        extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'zip', 'json'],
      },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (file) navigate(addressOf(file))
}

export async function dropListFile(files: readonly File[]): Promise<void> {
  const [first] = files
  if (first) navigate(addressOf(await window.numberlineShell.grantDropped(first)))
}
