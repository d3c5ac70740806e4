/** Another layout or another way to read the file; each choice makes the preview again. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatPercent } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Reading } from '#shared/contracts/imports.ts'
import { ReadingForm } from './ReadingForm.tsx'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly recipeId: string | null
  readonly reading: Reading | null
  readonly sheets: readonly string[]
  /** Layouts that were tried, the best first. */
  readonly suggested: readonly { readonly recipeId: string; readonly score: number }[]
  readonly onChoose: ImportState['choose']
}

export function LayoutForm({ recipeId, reading, sheets, suggested, onChoose }: Props) {
  const recipes = useBackendQuery('imports', 'recipes', undefined)
  const scoreOf = (id: string): string => {
    const found = suggested.find((one) => one.recipeId === id)
    return found ? `, ${formatPercent(found.score)}` : ''
  }
  const list = recipes.data ?? []
  const hasOwn = list.some(({ ownId }) => ownId !== null)
  return (
    <div className={classes.form} role="group" aria-label="Layout and reading">
      <PillSelect
        label="Layout"
        value={recipeId ?? ''}
        choices={list.map(({ id, name, ownId }) => ({
          value: id,
          label: `${name}${scoreOf(id)}`,
          ...(hasOwn && {
            group: ownId === null ? 'Layouts that come with Numberline' : 'Your own',
          }),
        }))}
        onChange={(id) => onChoose({ recipeId: id, mapping: undefined })}
      />
      <ReadingForm reading={reading} sheets={sheets} onChoose={onChoose} />
    </div>
  )
}
