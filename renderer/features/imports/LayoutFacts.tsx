/** Which layout the file was recognized as, what it tolerated, how it was read, whether it was here before. */
import { formatBytes, formatFullDay, formatPercent, plural } from '#renderer/ui/format.ts'
import { useFocusTaken } from '#renderer/ui/use-focus-taken.ts'
import type { ImportPreview, Tolerated } from '#shared/contracts/imports.ts'
import { readingInWords } from './reading-names.ts'
import { SheetSelect } from './ReadingForm.tsx'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly preview: ImportPreview
  readonly isChoosing: boolean
  readonly onChoose: () => void
  readonly state: ImportState
}

export function LayoutFacts({ preview, isChoosing, onChoose, state }: Props) {
  const { recipe, otherRecipes, reading, sheets, bytes, importedBefore, brings } = preview
  const [next] = otherRecipes
  const takeFocus = useFocusTaken()
  return (
    <div className={classes.layout}>
      <h2 ref={takeFocus} tabIndex={-1} className={classes.layoutName}>
        {headingOf(preview)}
      </h2>
      <p>
        {next && (
          <span className={classes.next}>
            Next best: {next.name}, {formatPercent(next.score)}
          </span>
        )}
        <button type="button" className="link" aria-expanded={isChoosing} onClick={onChoose}>
          Choose another layout
        </button>
      </p>
      <Otherwise tolerated={recipe.tolerated} />
      <p>
        {readingInWords(reading)}, {formatBytes(bytes)}.{' '}
        {importedBefore ? (
          <b>
            This very file was added on {formatFullDay(importedBefore.committedAt)}; the same values
            are not stored twice.
          </b>
        ) : (
          'Not imported before.'
        )}
        {brings.length > 0 && ` Brings ${brings.join(', ')}.`}
      </p>
      {sheets.length > 1 && (
        <div className={classes.sheet}>
          <SheetSelect reading={reading} sheets={sheets} onChoose={state.choose} />
        </div>
      )}
    </div>
  )
}

function headingOf({ recipe, columns }: ImportPreview): string {
  const count = plural(columns.length, 'column')
  const own = recipe.isOwn ? ', your recipe' : ''
  if (recipe.recipeId === 'placed-by-hand') return `Columns placed by you · ${count}`
  const sure = recipe.isByHand ? 'changed by you' : `${formatPercent(recipe.score)} sure`
  return `${recipe.name}${own} · ${count} · ${sure}`
}

const MOST_NAMED = 3

/** What the recipe took as it came: said, since another file of the vendor may have it otherwise. */
function Otherwise({ tolerated: { renamed, absent, extra } }: { readonly tolerated: Tolerated }) {
  const parts = [
    renamed.length > 0 && named(renamed.map(({ wanted, found }) => `“${found}” for “${wanted}”`)),
    absent.length > 0 && `without ${named(absent)}`,
    extra.length > 0 && `${plural(extra.length, 'column')} left out`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  const all = [
    ...renamed.map(({ wanted, found }) => `${found} for ${wanted}`),
    ...(absent.length > 0 ? [`Not there: ${absent.join(', ')}`] : []),
    ...(extra.length > 0 ? [`Left out: ${extra.join(', ')}`] : []),
  ]
  return <p title={all.join('\n')}>Taken as it comes: {parts.join('; ')}.</p>
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return more > 0
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more`
    : new Intl.ListFormat('en-US').format(names)
}
