/** Which layout the file was recognized as, how it was read, and whether it was here before. */
import { formatBytes, formatFullDay, formatPercent, plural } from '#renderer/ui/format.ts'
import type { ImportPreview, Reading } from '#shared/contracts/imports.ts'
import { delimiterNames, encodingNames } from './reading-names.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly preview: ImportPreview
  readonly isChoosing: boolean
  readonly onChoose: () => void
}

export function LayoutFacts({ preview, isChoosing, onChoose }: Props) {
  const { recipe, otherRecipes, columns, reading, bytes, importedBefore, brings } = preview
  const [next] = otherRecipes
  return (
    <div className={classes.layout}>
      <h2 className={classes.layoutName}>
        {recipe.name} · {plural(columns.length, 'column')} · {formatPercent(recipe.score)} sure
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
    </div>
  )
}

function readingInWords({ encoding, delimiter, headerRow, sheet }: Reading): string {
  if (sheet !== undefined) return `Sheet “${sheet}”, header in row ${headerRow}`
  return `${encodingNames[encoding]}, ${delimiterNames[delimiter].toLowerCase()}, header in row ${headerRow}`
}
