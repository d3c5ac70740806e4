/** One column head: click sorts, dragging moves it, its edge makes it wider, and its menu does all of it. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef } from 'react'
import { ColumnMenu } from './ColumnMenu.tsx'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import type { Grid } from './use-grid.ts'
import { useColumnDrag } from './use-column-drag.ts'
import { WidthHandle } from './WidthHandle.tsx'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly id: string
  /** Counts the check boxes. */
  readonly index: number
  readonly isActive: boolean
  readonly isPinned: boolean
  readonly isMenuOpen: boolean
  readonly onMenu: (isOpen: boolean) => void
  readonly onFilter: ((columnId: string) => void) | undefined
  readonly onSort: (options: { readonly isAdded: boolean }) => void
}

export function HeadCell<Row>(props: Props<Row>) {
  const { grid, column, isMenuOpen, onMenu } = props
  const cell = useRef<HTMLDivElement>(null)
  const dropEdge = useColumnDrag(cell, { columns: grid.columns, column, change: grid.change })
  const { sorting } = grid.layout
  const rank = sorting.findIndex(({ id }) => id === column.id)
  const sort = sorting[rank]
  const Arrow = sort?.desc ? ArrowDown : ArrowUp
  return (
    <div
      ref={cell}
      id={props.id}
      role="columnheader"
      aria-colindex={props.index + 1}
      aria-sort={sort ? (sort.desc ? 'descending' : 'ascending') : 'none'}
      className={classes.headCell}
      data-align={column.align}
      data-active={props.isActive || undefined}
      data-pinned={props.isPinned ? 'last' : undefined}
      data-drop={dropEdge}
      onClick={(event) => props.onSort({ isAdded: event.shiftKey })}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(true)
      }}
    >
      <span className="ell">{column.header}</span>
      {sort && <Arrow size={12} aria-hidden="true" />}
      {sort && sorting.length > 1 && <span className={classes.rank}>{rank + 1}</span>}
      <ColumnMenu
        grid={grid}
        column={column}
        isOpen={isMenuOpen}
        onToggle={onMenu}
        onFilter={props.onFilter}
        head={cell}
      />
      <WidthHandle grid={grid} column={column} head={cell} />
    </div>
  )
}
