/** The table itself: virtual lines below sticky heads, one tab stop, and the keys of an ARIA grid. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, CSSProperties } from 'react'
import { neutralized } from '#shared/domain/table.ts'
import classes from './DataGrid.module.css'
import { cellId } from './cell-id.ts'
import { fillClipboard } from './copy-table.ts'
import { copiedCell } from './grid-column.ts'
import type { GridPlace } from './grid-keys.ts'
import { columnTemplate } from './grid-layout.ts'
import { shareSelected } from './grid-selection.ts'
import { tableOf } from './grid-table.ts'
import { GridHead } from './GridHead.tsx'
import { GroupLineView } from './GroupLineView.tsx'
import { RowLineView } from './RowLineView.tsx'
import type { Grid } from './use-grid.ts'
import { boxesOf, useGridActions } from './use-grid-actions.ts'
import { useGridEdit } from './use-grid-edit.ts'
import { useGridPlace } from './use-grid-place.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  /** Names the grid for screen readers. */
  readonly label: string
  readonly isCompact: boolean
  readonly onOpen: ((row: Row) => void) | undefined
  /** Shows the filter of a column, where there is a row of tools. */
  readonly onFilter: ((columnId: string) => void) | undefined
}

const headHeight = 28

export function GridSurface<Row extends object>(props: Props<Row>) {
  const { grid, isCompact } = props
  const { lines, shown } = grid
  const gridId = useId()
  const boxes = boxesOf(grid)
  const columnCount = shown.length + boxes
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useGridPlace(lines, columnCount)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const editor = useGridEdit<Row>()
  const rowHeight = isCompact ? 28 : 32
  const virtualizer = useLines(grid, { scroller, rowHeight, active: place.line })
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
      <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const shared = {
            gridId,
            columns: shown,
            boxes,
            index: item.index,
            top: item.start - headHeight,
            activeColumn: item.index === place.line ? place.column : null,
          }
          return line.kind === 'head' ? (
            <GroupLineView
              {...shared}
              key={item.key}
              line={line}
              group={grid.group}
              noun={grid.noun}
              share={boxes ? shareSelected(grid.selection.ids, line.rows.map(grid.rowId)) : 'none'}
            />
          ) : (
            <RowLineView
              {...shared}
              key={item.key}
              line={line}
              name={boxes ? grid.rowName(line.row) : ''}
              isSelected={grid.selects === 'none' ? undefined : grid.selection.ids.has(line.key)}
              editor={editor.editing?.key === line.key ? editor : null}
              onEdited={focus}
            />
          )
        })}
      </div>
    </div>
  )
}

const templateOf = <Row,>(grid: Grid<Row>): CSSProperties => {
  const columns = columnTemplate(grid.shown, grid.layout)
  return { '--columns': boxesOf(grid) ? `var(--box) ${columns}` : columns } as CSSProperties
}

type LinesView = {
  readonly scroller: React.RefObject<HTMLDivElement | null>
  readonly rowHeight: number
  /** Stays drawn when it is scrolled away: assistive technology holds on to it. */
  readonly active: number
}

function useLines<Row>({ lines }: Grid<Row>, { scroller, rowHeight, active }: LinesView) {
  // A new function would make the virtualizer measure all lines again.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines])
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? 32 : rowHeight),
    getItemKey,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return active < 0 || active >= lines.length || drawn.includes(active)
        ? drawn
        : [...drawn, active].toSorted((a, b) => a - b)
    },
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => virtualizer.measure(), [lines, virtualizer, rowHeight])
  return virtualizer
}

/** The selected rows as a table; without any, the cell that the keyboard stands on. */
function copyFrom<Row>(event: ClipboardEvent, grid: Grid<Row>, place: GridPlace): void {
  const isOwn = event.target instanceof HTMLInputElement || !document.getSelection()?.isCollapsed
  const line = grid.lines[place.line]
  const column = grid.shown[place.column - boxesOf(grid)]
  if (isOwn) return
  if (grid.selected.length > 0) {
    fillClipboard(event.nativeEvent, tableOf(grid, grid.selected))
  } else if (line?.kind === 'row' && column) {
    event.preventDefault()
    event.clipboardData.setData('text/plain', neutralized(copiedCell(column, line.row)))
  }
}

/** On a narrow or zoomed window the columns are wider than the grid, and the first ones stay put. */
function revealColumn(scroller: HTMLDivElement | null, head: HTMLElement | null): void {
  if (!scroller || !head || scroller.scrollWidth <= scroller.clientWidth) return
  if (getComputedStyle(head).position === 'sticky') return
  const first = head.parentElement?.querySelector<HTMLElement>('[data-pinned="last"]')
  const covered = first ? first.offsetLeft + first.offsetWidth - scroller.scrollLeft : 0
  const left = head.offsetLeft
  const right = left + head.offsetWidth
  if (left - covered < scroller.scrollLeft) scroller.scrollLeft = left - covered
  else if (right > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = right - scroller.clientWidth
  }
}
