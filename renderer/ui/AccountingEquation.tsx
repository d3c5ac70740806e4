/** One equation, rows read = new + changed + … + refused, with a bar of the same parts. */
import { Fragment } from 'react'
import { formatCount } from '#renderer/ui/format.ts'
import classes from './AccountingEquation.module.css'

export type AccountingPart = {
  readonly word: string
  readonly rows: number
  readonly tone: 'new' | 'changed' | 'repeated' | 'refused' | 'left-out'
}

/** @param parts add up to `rowsRead` */
export function AccountingEquation({
  rowsRead,
  parts,
}: {
  readonly rowsRead: number
  readonly parts: readonly AccountingPart[]
}) {
  const sentence = `${formatCount(rowsRead)} rows read: ${parts
    .map(({ rows, word }) => `${formatCount(rows)} ${word}`)
    .join(', ')}.`
  return (
    <div className={classes.accounting}>
      <p className="sr-only">{sentence}</p>
      <div className={classes.sum} aria-hidden="true">
        <Term value={rowsRead} word="rows read" />
        {parts.map(({ word, rows, tone }, index) => (
          <Fragment key={word}>
            <span className={classes.sign}>{index === 0 ? '=' : '+'}</span>
            <Term value={rows} word={word} tone={tone} />
          </Fragment>
        ))}
      </div>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ word, rows, tone }) =>
          rows === 0 ? null : (
            <span key={word} data-tone={tone} style={{ flexGrow: rows }} className={classes.part} />
          ),
        )}
      </div>
    </div>
  )
}

type TermProps = { readonly value: number; readonly word: string; readonly tone?: string }

function Term({ value, word, tone }: TermProps) {
  return (
    <span className={classes.term}>
      <span className={classes.value}>{formatCount(value)}</span>
      <span className={classes.word}>
        {tone !== undefined && <i data-tone={tone} />}
        {word}
      </span>
    </span>
  )
}
