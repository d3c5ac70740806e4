/** The table itself: virtual lines below sticky heads, one tab stop, and the keys of an ARIA grid. */
import { useId, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import classes from './DataGrid.module.css'
import { cellId } from './cell-id.ts'
import { copyFrom } from './copy-table.ts'
import type { GridPlace } from './grid-keys.ts'
import { columnTemplate } from './grid-layout.ts'
import { GridBody } from './GridBody.tsx'
import { GridHead } from './GridHead.tsx'
import { afterEdit, pasteInto } from './grid-sheet.ts'
import type { GridSheet } from './grid-sheet.ts'
import type { Grid } from './use-grid.ts'
import { useGridActions } from './use-grid-actions.ts'
import { useGridEdit } from './use-grid-edit.ts'
import { useGridPlace } from './use-grid-place.ts'
import { revealColumn, useDrawnLines } from './use-grid-scroll.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  /** Names the grid for screen readers. */
  readonly label: string
  readonly isCompact: boolean
  readonly sheet: GridSheet<Row> | undefined
  readonly onOpen: ((row: Row) => void) | undefined
  /** Shows the filter of a column, where there is a row of tools. */
  readonly onFilter: ((columnId: string) => void) | undefined
}

export function GridSurface<Row extends object>(props: Props<Row>) {
  const { grid, isCompact, sheet } = props
  const { lines, shown } = grid
  const gridId = useId()
  const boxes = grid.boxes
  const columnCount = shown.length + boxes
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useGridPlace(lines, columnCount)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const editor = useGridEdit<Row>({ isQuick: sheet !== undefined })
  const rowHeight = isCompact ? 28 : 32
  const virtualizer = useDrawnLines(grid, { scroller, rowHeight, active: place.line })
  const headOf = (column: number): HTMLElement | null =>
    document.getElementById(cellId(gridId, 'head', column))
  const go = (next: GridPlace): void => {
    setPlace(next)
    if (next.line >= 0) virtualizer.scrollToIndex(next.line)
    revealColumn(scroller.current, headOf(next.column))
  }
  const actions = useGridActions({
    grid,
    editor,
    place,
    go,
    onOpen: props.onOpen,
    openMenu: setMenuOf,
    isSheet: sheet !== undefined,
    widthOf: (id) =>
      headOf(shown.findIndex((column) => column.id === id) + boxes)?.offsetWidth ?? 0,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
  })
  const focus = (): void => scroller.current?.focus()
  const activeKey = place.line < 0 ? 'head' : lines[place.line]?.key

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columnCount}
      aria-multiselectable={grid.selects === 'many' || undefined}
      aria-activedescendant={activeKey && cellId(gridId, activeKey, place.column)}
      {...actions}
      onCopy={(event) => copyFrom(event, grid, place)}
      onPaste={(event) => sheet && pasteInto(event, { grid, place, sheet })}
      data-compact={isCompact || undefined}
      data-empty={lines.length === 0 || undefined}
      data-boxes={boxes || undefined}
      style={templateOf(grid)}
    >
      <GridHead
        grid={grid}
        gridId={gridId}
        activeColumn={place.line < 0 ? place.column : null}
        menuOf={menuOf}
        onMenu={(id) => {
          setMenuOf(id)
          if (id === null) focus()
        }}
        onFocus={(column) => go({ line: -1, column })}
        onFilter={props.onFilter}
      />
      <GridBody
        grid={grid}
        gridId={gridId}
        place={place}
        virtualizer={virtualizer}
        editor={editor}
        onEdited={(how) => {
          focus()
          if (sheet) go(afterEdit(place, how, { lines: lines.length, columns: columnCount }))
        }}
      />
    </div>
  )
}

const templateOf = <Row,>(grid: Grid<Row>): CSSProperties => {
  const columns = columnTemplate(grid.shown, grid.layout)
  return { '--columns': grid.boxes ? `var(--box) ${columns}` : columns } as CSSProperties
}
