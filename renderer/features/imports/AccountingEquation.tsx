/** One equation, read = new + changed + repeated + refused + not students, with a bar of the same parts. */
import { Fragment } from 'react'
import { formatCount } from '#renderer/ui/format.ts'
import type { Accounting } from '#shared/contracts/imports.ts'
import { accountingParts } from './accounting-parts.ts'
import classes from './AccountingEquation.module.css'

export function AccountingEquation({ accounting }: { readonly accounting: Accounting }) {
  const parts = accountingParts(accounting)
  const sentence = `${formatCount(accounting.rowsRead)} rows read: ${parts
    .map(({ rows, word }) => `${formatCount(rows)} ${word}`)
    .join(', ')}.`
  return (
    <div className={classes.accounting}>
      <p className="sr-only">{sentence}</p>
      <div className={classes.sum} aria-hidden="true">
        <Term value={accounting.rowsRead} word="rows read" />
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
