/** Another layout or another way to read the file; each choice makes the preview again. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatPercent } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Reading } from '#shared/contracts/imports.ts'
import { delimiterNames, encodingNames } from './reading-names.ts'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly recipeId: string | null
  readonly reading: Reading | null
  /** Layouts that were tried, the best first. */
  readonly suggested: readonly { readonly recipeId: string; readonly score: number }[]
  readonly onChoose: ImportState['choose']
}

const headerRows = Array.from({ length: 20 }, (_, index) => String(index + 1))

export function LayoutForm({ recipeId, reading, suggested, onChoose }: Props) {
  const recipes = useBackendQuery('imports', 'recipes', undefined)
  const scoreOf = (id: string): string => {
    const found = suggested.find((one) => one.recipeId === id)
    return found ? `, ${formatPercent(found.score)}` : ''
  }
  const change = (changed: Partial<Reading>): void =>
    onChoose({ reading: { ...reading, ...changed } })
  return (
    <div className={classes.form} role="group" aria-label="Layout and reading">
      <PillSelect
        label="Layout"
        value={recipeId ?? ''}
        choices={(recipes.data ?? []).map(({ id, name }) => ({
          value: id,
          label: `${name}${scoreOf(id)}`,
        }))}
        onChange={(id) => onChoose({ recipeId: id })}
      />
      <PillSelect
        label="Letters"
        value={reading?.encoding ?? ''}
        choices={choicesOf(encodingNames)}
        onChange={(encoding) => change({ encoding: encoding as Reading['encoding'] })}
      />
      <PillSelect
        label="Between columns"
        value={reading?.delimiter ?? ''}
        choices={choicesOf(delimiterNames)}
        onChange={(delimiter) => change({ delimiter: delimiter as Reading['delimiter'] })}
      />
      <PillSelect
        label="Header in row"
        value={String(reading?.headerRow ?? '')}
        choices={headerRows.map((row) => ({ value: row, label: row }))}
        onChange={(row) => change({ headerRow: Number(row) })}
      />
    </div>
  )
}

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
