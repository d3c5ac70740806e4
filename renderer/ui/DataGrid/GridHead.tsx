/** The row of column heads: click sorts, shift-click adds a column to the sort. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import classes from './DataGrid.module.css'
import type { GridColumn, GridSort } from './grid-model.ts'

type Props<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly sorting: readonly GridSort[]
  readonly activeColumn: number | null
  readonly cellId: (column: number) => string
  readonly onSort: (column: number, options: { readonly isAdded: boolean }) => void
}

export function GridHead<Row>({ columns, sorting, activeColumn, cellId, onSort }: Props<Row>) {
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column, index) => {
          const rank = sorting.findIndex(({ id }) => id === column.id)
          const sort = sorting[rank]
          const Arrow = sort?.desc ? ArrowDown : ArrowUp
          return (
            <div
              key={column.id}
              id={cellId(index)}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sort ? (sort.desc ? 'descending' : 'ascending') : 'none'}
              className={classes.headCell}
              data-align={column.align}
              data-active={activeColumn === index || undefined}
              onClick={(event) => onSort(index, { isAdded: event.shiftKey })}
            >
              <span className="ell">{column.header}</span>
              {sort && <Arrow size={12} aria-hidden="true" />}
              {sort && sorting.length > 1 && <span className={classes.rank}>{rank + 1}</span>}
            </div>
          )
        })}
      </div>
    </div>
  )
}
