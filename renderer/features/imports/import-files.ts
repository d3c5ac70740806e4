/** The files that come in one after the other, as the address of the import holds them. */
import type { ImportPreview } from '#shared/contracts/imports.ts'
import type { ChosenFile } from '#shared/shell/shell-contract.ts'

export type ImportFile = Pick<ChosenFile, 'token' | 'name'> & {
  /** The table that is meant, of a file with several. */
  readonly sheet?: string | undefined
}

/**
 * Address of the import of one file and, after it, of the others of the same choice. A token stands for a
 * file, its name is for the person.
 */
export function importAddress(...files: readonly ImportFile[]): string {
  const parts = files.flatMap(({ token, name, sheet = '' }) => [
    ['file', token],
    ['name', name],
    ['sheet', sheet],
  ])
  return `/data/import?${new URLSearchParams(parts)}`
}

/** The files of such an address, the one on its way in first. */
export function filesIn(address: URLSearchParams): readonly ImportFile[] {
  const names = address.getAll('name')
  const sheets = address.getAll('sheet')
  return address.getAll('file').map((token, index) => ({
    ...{ token, name: names[index] ?? 'file' },
    sheet: sheets[index] || undefined,
  }))
}

/** On to the next file, or back to the student data after the last. */
export const nextAddress = (waiting: readonly ImportFile[]): string =>
  waiting.length === 0 ? '/data' : importAddress(...waiting)

/** A OneRoster export is one whole: after a table of it the next one follows. Of a workbook one sheet is meant. */
export function tablesAfter(
  file: ImportFile,
  { recipe, sheets, reading }: Pick<ImportPreview, 'recipe' | 'sheets' | 'reading'>,
): readonly ImportFile[] {
  if (!recipe.recipeId.startsWith('oneroster-')) return []
  return sheets.slice(sheets.indexOf(reading.sheet ?? '') + 1).map((sheet) => ({ ...file, sheet }))
}
