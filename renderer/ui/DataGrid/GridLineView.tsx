/** One line of the grid: a row, or the head of a group with its sums. */
import type { ReactNode } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn, GridLine, GroupHead } from './grid-model.ts'

type Props<Row> = {
  readonly line: GridLine<Row>
  readonly columns: readonly GridColumn<Row>[]
  /** 1-based, with the heads as 1. */
  readonly rowIndex: number
  readonly top: number
  readonly isSelected: boolean
  readonly activeColumn: number | null
  readonly cellId: (column: number) => string
  readonly onCell: (column: number) => void
  readonly onOpen: () => void
}

export function GridLineView<Row>(props: Props<Row>) {
  const { line, columns, activeColumn } = props
  const cells =
    line.kind === 'row'
      ? columns.map((column, index) => ({ index, span: 1, content: contentOf(column, line.row) }))
      : headCells(line.head, columns)
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={line.kind === 'row' ? props.isSelected : undefined}
      className={line.kind === 'row' ? classes.row : classes.groupRow}
      style={{ transform: `translateY(${props.top}px)` }}
      onDoubleClick={props.onOpen}
    >
      {cells.map(({ index, span, content }) => (
        <div
          key={index}
          id={props.cellId(index)}
          role="gridcell"
          aria-colindex={index + 1}
          aria-colspan={span > 1 ? span : undefined}
          className={classes.cell}
          data-align={columns[index]?.align}
          data-active={isAt(activeColumn, index, span) || undefined}
          style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
          onClick={() => props.onCell(index)}
        >
          {content}
        </div>
      ))}
    </div>
  )
}

const contentOf = <Row,>(column: GridColumn<Row>, row: Row): ReactNode =>
  column.cell ? column.cell(row) : column.value(row)

const isAt = (active: number | null, index: number, span: number): boolean =>
  active !== null && active >= index && active < index + span

/** The label takes all columns before the first sum. */
function headCells<Row>(head: GroupHead, columns: readonly GridColumn<Row>[]) {
  const first = columns.findIndex(({ id }) => head.cells?.[id] !== undefined)
  const span = first < 0 ? columns.length : Math.max(1, first)
  const label = (
    <>
      {head.label}
      {head.note !== undefined && <span className={classes.groupNote}>{head.note}</span>}
    </>
  )
  return [
    { index: 0, span, content: label as ReactNode },
    ...columns.slice(span).map(({ id }, offset) => ({
      index: span + offset,
      span: 1,
      content: head.cells?.[id],
    })),
  ]
}
