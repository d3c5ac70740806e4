/** The one grid of the app: views, tools, the table, and what its rows add up to or can be done with them. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BulkBar } from './BulkBar.tsx'
import classes from './DataGrid.module.css'
import { unfiltered } from './grid-layout.ts'
import type { GridSheet } from './grid-sheet.ts'
import { GridSurface } from './GridSurface.tsx'
import { GridTools } from './GridTools.tsx'
import type { GridToolsOptions } from './GridTools.tsx'
import type { GridViews } from './grid-views.ts'
import { useGrid } from './use-grid.ts'
import type { Grid, GridSource } from './use-grid.ts'
import { plural } from '../format.ts'
import { ViewBar } from './ViewBar.tsx'

type Props<Row> = Omit<GridSource<Row>, 'selects'> & {
  /** Names the grid for screen readers. */
  readonly label: string
  /** From `useGridViews`: then the layout is that of the view on screen. */
  readonly views?: GridViews
  readonly isReadOnly?: boolean
  /** Search, filters, groups, columns and export above the table; none when left out. */
  readonly tools?: GridToolsOptions
  /** Buttons for all selected rows; given, rows have check boxes. */
  readonly renderBulkActions?: (rows: readonly Row[]) => ReactNode
  /** Double click, or Enter where the cell cannot be edited. */
  readonly onOpen?: (row: Row) => void
  /** What the rows that fit add up to. */
  readonly renderFoot?: (rows: readonly Row[]) => ReactNode
  /** Shown when no line is left. */
  readonly empty?: ReactNode
  readonly isCompact?: boolean
  /** Filled in like a spreadsheet. */
  readonly sheet?: GridSheet<Row>
}

export function DataGrid<Row extends object>(props: Props<Row>) {
  const { views, tools, renderBulkActions, isReadOnly = false } = props
  const [filterOf, setFilterOf] = useState<string | null>(null)
  const grid = useGrid<Row>({
    ...props,
    selects: renderBulkActions ? 'many' : props.onSelection ? 'one' : 'none',
    ...(views && { layout: views.layout, onLayout: views.setLayout }),
  })
  // One row alone is the page's business where it follows the selection, for instance in a panel.
  const hasBar = grid.selected.length > (props.onSelection ? 1 : 0)
  return (
    <div className={classes.frame}>
      {views && <ViewBar grid={grid} views={views} isReadOnly={isReadOnly} />}
      {tools && (
        <GridTools grid={grid} options={tools} filterOf={filterOf} onFilter={setFilterOf} />
      )}
      <GridSurface
        grid={grid}
        label={props.label}
        isCompact={props.isCompact ?? false}
        sheet={props.sheet}
        onOpen={props.onOpen}
        onFilter={tools && setFilterOf}
      />
      {grid.lines.length === 0 && (
        <div className={classes.empty}>
          {props.empty}
          <ShowAll grid={grid} />
        </div>
      )}
      {renderBulkActions && hasBar ? (
        <BulkBar grid={grid} fileName={tools?.fileName ?? props.label}>
          {renderBulkActions(grid.selected)}
        </BulkBar>
      ) : (
        props.renderFoot && <div className={classes.foot}>{props.renderFoot(grid.fitting)}</div>
      )}
      <Spoken grid={grid} />
    </div>
  )
}

/** The way out where search and filters leave nothing. */
function ShowAll<Row>({ grid }: { readonly grid: Grid<Row> }) {
  if (grid.rows.length === 0 && grid.search === '') return null
  const showAll = (): void => {
    grid.setSearch('')
    grid.change(unfiltered)
  }
  return (
    <Button size="xs" className={classes.showAll} onClick={showAll}>
      Show all {grid.noun.many}
    </Button>
  )
}

/** What a screen reader is told when more or fewer rows fit, or others are selected. */
function Spoken<Row>({ grid }: { readonly grid: Grid<Row> }) {
  const { fitting, rows, selected, noun } = grid
  const found =
    fitting.length < rows.length
      ? `${fitting.length} of ${plural(rows.length, noun.one, noun.many)}`
      : `All ${noun.many} shown`
  return (
    <div role="status" className={classes.spoken}>
      {found}
      {selected.length > 1 && `, ${selected.length} selected`}
    </div>
  )
}
