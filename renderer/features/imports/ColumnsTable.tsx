/** What each column of the file becomes and how sure that is. A long tail folds away. */
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatPercent } from '#renderer/ui/format.ts'
import table from '#renderer/ui/DataTable.module.css'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import classes from './ImportPage.module.css'

type Column = ImportPreview['columns'][number]
type Props = {
  readonly columns: readonly Column[]
  /** To where the column is placed otherwise. */
  readonly onChange: (column: string) => void
}

const shownAtFirst = 24

export function ColumnsTable({ columns, onChange }: Props) {
  const [showsAll, setShowsAll] = useState(false)
  const ordered = inOrder(columns)
  const shown = showsAll ? ordered : ordered.slice(0, shownAtFirst)
  const more = ordered.slice(shown.length)
  return (
    <>
      <table className={`${table.table} ${classes.columnTable}`}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">First value</th>
            <th className={classes.arrow}>
              <span className="sr-only">becomes</span>
            </th>
            <th scope="col">Becomes</th>
            <th scope="col" className={table.r}>
              Sure
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnRow key={column.name} column={column} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {more.length > 0 && (
        <p className={classes.more}>
          {tailInWords(more)}{' '}
          <button type="button" className="link" onClick={() => setShowsAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  )
}

/** Columns with a use, in the file's order, then those without. */
const inOrder = (columns: readonly Column[]): readonly Column[] => [
  ...columns.filter(({ becomes }) => becomes !== null),
  ...columns.filter(({ becomes }) => becomes === null),
]

function tailInWords(columns: readonly Column[]): string {
  const used = columns.flatMap(({ sure }) => (sure === null ? [] : [sure]))
  const count = `${columns.length} more ${columns.length === 1 ? 'column' : 'columns'}`
  if (used.length === 0) return `${count}, left out`
  const least = `at ${formatPercent(Math.min(...used))} or more`
  return used.length === columns.length ? `${count}, all ${least}` : `${count}, those used ${least}`
}

function ColumnRow({
  column: { name, firstValue, becomes, detail, sure, isByHand },
  onChange,
}: {
  readonly column: Column
  readonly onChange: Props['onChange']
}) {
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className="t2" title={firstValue}>
        {firstValue || '(empty)'}
      </td>
      <td className={classes.arrow}>
        {becomes !== null && <ArrowRight size={12} aria-hidden="true" />}
      </td>
      <td title={detail}>
        <button type="button" className={classes.becomes} onClick={() => onChange(name)}>
          {becomes === null ? (
            <span className="t3">left out</span>
          ) : (
            <>
              <span className="m">{becomes}</span> <span className="t2">{detail}</span>
            </>
          )}
          <span className="sr-only">. Change what {name} is</span>
        </button>
      </td>
      <td className={table.r}>
        {isByHand ? <Chip tone="accent">by you</Chip> : sure !== null && formatPercent(sure)}
      </td>
    </tr>
  )
}
