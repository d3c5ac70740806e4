/** What leaves the grid when rows are copied or exported: the columns on screen, with their heads. Pure. */
import type { Table } from '#shared/domain/table.ts'
import { copiedCell } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'

type Shown<Row> = {
  readonly shown: readonly GridColumn<Row>[]
  /** Comes first when it is no column on screen: its heads say what the rows do not. */
  readonly group: GridColumn<Row> | undefined
}

export function tableOf<Row>({ shown, group }: Shown<Row>, rows: readonly Row[]): Table {
  const columns = group && !shown.includes(group) ? [group, ...shown] : shown
  return {
    columns: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map((column) => copiedCell(column, row))),
  }
}
