/** The row of column heads. */
import classes from './DataGrid.module.css'
import { CheckBox } from './CheckBox.tsx'
import { sortedBy } from './grid-layout.ts'
import { shareOf } from './grid-selection.ts'
import { HeadCell } from './HeadCell.tsx'
import { cellId } from './cell-id.ts'
import type { Grid } from './use-grid.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly gridId: string
  readonly activeColumn: number | null
  /** Column whose menu is open. */
  readonly menuOf: string | null
  readonly onMenu: (columnId: string | null) => void
  readonly onFocus: (column: number) => void
  readonly onFilter: ((columnId: string) => void) | undefined
}

export function GridHead<Row>(props: Props<Row>) {
  const { grid, gridId, activeColumn, onFocus } = props
  const boxes = grid.boxes
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {boxes > 0 && (
          <div
            id={cellId(gridId, 'head', 0)}
            role="columnheader"
            aria-colindex={1}
            className={classes.headCell}
            data-box
            data-active={activeColumn === 0 || undefined}
            onClick={() => {
              onFocus(0)
              grid.toggleAll(grid.fitting)
            }}
          >
            <CheckBox
              label={`Select all ${grid.noun.many}`}
              share={shareOf(grid.selected.length, grid.fitting.length)}
            />
          </div>
        )}
        {grid.shown.map((column, index) => (
          <HeadCell
            key={column.id}
            grid={grid}
            column={column}
            id={cellId(gridId, 'head', index + boxes)}
            index={index + boxes}
            isActive={activeColumn === index + boxes}
            isPinned={index === 0}
            isMenuOpen={props.menuOf === column.id}
            onMenu={(isOpen) => props.onMenu(isOpen ? column.id : null)}
            onFilter={props.onFilter}
            onSort={(options) => {
              onFocus(index + boxes)
              grid.change(sortedBy(column.id, options))
            }}
          />
        ))}
      </div>
    </div>
  )
}
