/** One row of the grid. */
import { memo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { CellEditor } from './CellEditor.tsx'
import type { EditEnd } from './CellEditor.tsx'
import { cellId } from './cell-id.ts'
import { CheckBox } from './CheckBox.tsx'
import classes from './DataGrid.module.css'
import { textsOf } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'
import type { RowLine } from './grid-lines.ts'
import type { GridEditor } from './use-grid-edit.ts'

export type LineProps<Row> = {
  readonly gridId: string
  readonly columns: readonly GridColumn<Row>[]
  /** How many columns of check boxes stand before them. */
  readonly boxes: 0 | 1
  /** From 0, without the heads. */
  readonly index: number
  readonly top: number
  readonly activeColumn: number | null
}

type Props<Row> = LineProps<Row> & {
  readonly line: RowLine<Row>
  /** What the check box calls it. */
  readonly name: string
  /** Undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined
  /** When a cell of this row is being edited. */
  readonly editor: GridEditor<Row> | null
  readonly onEdited: (how: EditEnd) => void
}

/** Drawn again only when something about this row changed: a grid scrolls through many. */
export const RowLineView = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<Row>(props: Props<Row>) {
  const { line, gridId, columns, boxes, activeColumn, editor } = props
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isSelected}
      className={classes.row}
      data-line={props.index}
      data-editing={editor !== null || undefined}
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
          <CheckBox label={`Select ${props.name}`} share={props.isSelected ? 'all' : 'none'} />
        </div>
      )}
      {columns.map((column, at) => {
        const index = at + boxes
        const isEdited = editor?.editing?.columnId === column.id
        return (
          <div
            key={column.id}
            id={cellId(gridId, line.key, index)}
            role="gridcell"
            aria-colindex={index + 1}
            {...writability(column)}
            className={classes.cell}
            data-cell={index}
            data-align={column.align}
            data-pinned={at === 0 || undefined}
            data-editable={column.edit ? true : undefined}
            data-active={activeColumn === index || undefined}
          >
            {isEdited && editor ? (
              <CellEditor editor={editor} column={column} row={line.row} onDone={props.onEdited} />
            ) : (
              contentOf(column, line.row)
            )}
          </div>
        )
      })}
    </div>
  )
}

export const lineStyle = (top: number): CSSProperties => ({ transform: `translateY(${top}px)` })

/** Cells of a grid count as editable unless they say otherwise. */
const writability = <Row,>({ edit }: GridColumn<Row>) => (edit ? {} : { 'aria-readonly': true })

const contentOf = <Row,>(column: GridColumn<Row>, row: Row): ReactNode => {
  if (column.cell) return column.cell(row)
  const value = column.value(row)
  return typeof value === 'number' ? value : textsOf(value).join(', ')
}
