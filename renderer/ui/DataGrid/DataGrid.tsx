/** The one grid of the app: virtual lines, sorting, groups with sums, and the keys of an ARIA grid. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './DataGrid.module.css'
import { moved } from './grid-keys.ts'
import type { GridPlace } from './grid-keys.ts'
import { columnTemplate } from './grid-model.ts'
import type { GridColumn, GridGroup, GridSort } from './grid-model.ts'
import { GridHead } from './GridHead.tsx'
import { GridLineView } from './GridLineView.tsx'
import { useGridLines } from './use-grid-lines.ts'

type Props<Row> = {
  /** Names the grid for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly filter?: string
  readonly filterText?: (row: Row) => string
  readonly group?: GridGroup<Row> | undefined
  readonly sort?: readonly GridSort[]
  readonly selectedId?: string | null
  /** Click or Space. */
  readonly onSelect?: (row: Row) => void
  /** Double click or Enter. */
  readonly onOpen?: (row: Row) => void
  readonly foot?: ReactNode
  /** Shown when no line is left. */
  readonly empty?: ReactNode
  readonly compact?: boolean
}

const headHeight = 28

export function DataGrid<Row extends object>(props: Props<Row>) {
  const { label, columns, compact = false } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<GridPlace>({ line: 0, column: 0 })
  const { lines, sorting, toggleSort } = useGridLines(props)
  const rowHeight = compact ? 28 : 32
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? 32 : rowHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => virtualizer.measure(), [lines, virtualizer, rowHeight])
  const active = { ...place, line: Math.min(place.line, lines.length - 1) }

  const go = (next: GridPlace): void => {
    setPlace(next)
    if (next.line >= 0) virtualizer.scrollToIndex(next.line)
    revealColumn(scroller.current, columns, next.column)
  }
  const act = (event: KeyboardEvent): boolean => {
    const line = lines[active.line]
    if (active.line < 0 && (event.key === 'Enter' || event.key === ' ')) {
      toggleSort(columns[active.column]?.id ?? '', { isAdded: event.shiftKey })
    } else if (line?.kind === 'row' && event.key === 'Enter') props.onOpen?.(line.row)
    else if (line?.kind === 'row' && event.key === ' ') props.onSelect?.(line.row)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = moved(active, event, { lines: lines.length, columns: columns.length, page })
    if (next) go(next)
    if (next || act(event)) event.preventDefault()
  }

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={cellId(gridId, active, lines[active.line]?.key)}
        onKeyDown={onKeyDown}
        data-compact={compact || undefined}
        data-empty={lines.length === 0 || undefined}
        style={{ '--columns': columnTemplate(columns) } as React.CSSProperties}
      >
        <GridHead
          columns={columns}
          sorting={sorting}
          activeColumn={active.line < 0 ? active.column : null}
          cellId={(column) => cellId(gridId, { line: -1, column })}
          onSort={(column, options) => {
            setPlace({ line: -1, column })
            toggleSort(columns[column]?.id ?? '', options)
          }}
        />
        <div
          className={classes.body}
          role="rowgroup"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index]
            if (!line) return null
            return (
              <GridLineView
                key={item.key}
                line={line}
                columns={columns}
                rowIndex={item.index + 2}
                top={item.start - headHeight}
                isSelected={line.kind === 'row' && line.key === props.selectedId}
                activeColumn={item.index === active.line ? active.column : null}
                cellId={(column) => cellId(gridId, { line: item.index, column }, line.key)}
                onCell={(column) => {
                  setPlace({ line: item.index, column })
                  if (line.kind === 'row') props.onSelect?.(line.row)
                }}
                onOpen={() => line.kind === 'row' && props.onOpen?.(line.row)}
              />
            )
          })}
        </div>
      </div>
      {lines.length === 0 && <div className={classes.empty}>{props.empty}</div>}
      {props.foot !== undefined && <div className={classes.foot}>{props.foot}</div>}
    </div>
  )
}

function cellId(gridId: string, place: GridPlace, key = ''): string {
  return `${gridId}-${place.line < 0 ? 'head' : key.replaceAll(/\s/g, '_')}-${place.column}`
}

/** On a narrow or zoomed window the columns are wider than the grid. */
function revealColumn<Row>(
  scroller: HTMLDivElement | null,
  columns: readonly GridColumn<Row>[],
  column: number,
): void {
  if (!scroller || scroller.scrollWidth <= scroller.clientWidth) return
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0)
  const right = left + (columns[column]?.width ?? 0)
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (right > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = right - scroller.clientWidth
  }
}
