/** What each column of the file becomes. A long tail of columns that are left out folds away. */
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import table from '#renderer/ui/DataTable.module.css'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import classes from './ImportPage.module.css'

type Column = ImportPreview['columns'][number]

const shownAtFirst = 24

export function ColumnsTable({ columns }: { readonly columns: readonly Column[] }) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? columns : columns.slice(0, shownAtFirst)
  const more = columns.length - shown.length
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
          </tr>
        </thead>
        <tbody>
          {shown.map((column, index) => (
            <ColumnRow key={`${index} ${column.name}`} column={column} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes.more}>
          {more} more columns{' '}
          <button type="button" className="link" onClick={() => setShowsAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  )
}

function ColumnRow({ column: { name, firstValue, becomes, detail } }: { readonly column: Column }) {
  return (
    <tr>
      <th scope="row" title={name}>
        {name || '(no name)'}
      </th>
      <td className="t2" title={firstValue}>
        {firstValue || '(empty)'}
      </td>
      <td className={classes.arrow}>
        {becomes !== null && <ArrowRight size={12} aria-hidden="true" />}
      </td>
      <td title={detail}>
        {becomes === null ? (
          <span className="t3">left out</span>
        ) : (
          <>
            <span className="m">{becomes}</span> <span className="t2">{detail}</span>
          </>
        )}
      </td>
    </tr>
  )
}
