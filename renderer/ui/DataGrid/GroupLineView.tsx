/** The head of a group, with what its rows add up to under their columns. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { cellId } from './cell-id.ts'
import { CheckBox } from './CheckBox.tsx'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import { groupLabel } from './grid-lines.ts'
import type { GroupLine } from './grid-lines.ts'
import type { Share } from './grid-selection.ts'
import { lineStyle } from './RowLineView.tsx'
import type { LineProps } from './RowLineView.tsx'
import type { Noun } from './use-grid.ts'
import { plural } from '../format.ts'

type Props<Row> = LineProps<Row> & {
  readonly line: GroupLine<Row>
  readonly group: GridColumn<Row> | undefined
  readonly noun: Noun
  readonly share: Share
}

export function GroupLineView<Row>(props: Props<Row>) {
  const { line, gridId, columns, boxes, activeColumn, group, noun } = props
  const label = group ? groupLabel(group, line.value) : line.value
  const span = labelSpan(columns)
  const Fold = line.isFolded ? ChevronRight : ChevronDown
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      className={classes.groupRow}
      data-line={props.index}
      style={lineStyle(props.top)}
    >
      {boxes > 0 && (
        <div
          id={cellId(gridId, line.key, 0)}
          role="gridcell"
          aria-colindex={1}
          className={classes.cell}
          data-box
          data-cell={0}
          data-active={activeColumn === 0 || undefined}
        >
          <CheckBox label={`Select ${label}, ${noun.many}`} share={props.share} />
        </div>
      )}
      <div
        id={cellId(gridId, line.key, boxes)}
        role="gridcell"
        aria-colindex={boxes + 1}
        aria-colspan={span}
        aria-expanded={!line.isFolded}
        className={classes.cell}
        data-cell={boxes}
        data-pinned
        data-active={isWithin(activeColumn, boxes, span) || undefined}
        style={{ gridColumn: `span ${span}` }}
      >
        <Fold size={14} className={classes.fold} aria-hidden="true" />
        {label}
        <span className={classes.groupNote}>
          {group?.groupNote?.(line.value, line.rows) ??
            plural(line.rows.length, noun.one, noun.many)}
        </span>
      </div>
      {columns.slice(span).map((column, offset) => {
        const index = boxes + span + offset
        return (
          <div
            key={column.id}
            id={cellId(gridId, line.key, index)}
            role="gridcell"
            aria-colindex={index + 1}
            className={classes.cell}
            data-cell={index}
            data-align={column.align}
            data-active={activeColumn === index || undefined}
          >
            {column.sum?.(line.rows)}
          </div>
        )
      })}
    </div>
  )
}

/** The label takes all columns before the first sum. */
function labelSpan<Row>(columns: readonly GridColumn<Row>[]): number {
  const first = columns.findIndex(({ sum }) => sum !== undefined)
  return first < 0 ? columns.length : Math.max(1, first)
}

const isWithin = (active: number | null, from: number, span: number): boolean =>
  active !== null && active >= from && active < from + span
