/** Rows turned into the lines of the grid: heads of groups and rows. Pure. */
import { formatMonth } from '../format.ts'
import { byAlphabet, kindOf, noValueOf, textsOf } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'

export type GroupLine<Row> = {
  readonly kind: 'head'
  readonly key: string
  /** The value that the rows share, '' for none. */
  readonly value: string
  readonly rows: readonly Row[]
  readonly isFolded: boolean
}

export type RowLine<Row> = { readonly kind: 'row'; readonly key: string; readonly row: Row }

export type GridLine<Row> = GroupLine<Row> | RowLine<Row>

type Grouping<Row> = {
  readonly column: GridColumn<Row>
  readonly isDescending: boolean
  /** Keys of the heads whose rows are folded away. */
  readonly folded: ReadonlySet<string>
}

/** @param rows in the order of the sort, which holds inside each group. */
export function linesOf<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  grouping: Grouping<Row> | undefined,
): readonly GridLine<Row>[] {
  const line = (row: Row): RowLine<Row> => ({ kind: 'row', key: rowId(row), row })
  if (!grouping) return rows.map(line)
  const { column, folded } = grouping
  const groups = Map.groupBy(rows, (row) => groupValue(column, row))
  return groupOrder(column, [...groups.keys()], grouping).flatMap((value) => {
    const members = groups.get(value) ?? []
    const key = groupKey(value)
    const isFolded = folded.has(key)
    const head: GroupLine<Row> = { kind: 'head', key, value, rows: members, isFolded }
    return isFolded ? [head] : [head, ...members.map(line)]
  })
}

export const groupKey = (value: string): string => `group ${value}`

/** A row stands once: under the first of several values. Days stand under their month. */
export function groupValue<Row>(column: GridColumn<Row>, row: Row): string {
  const [first = ''] = textsOf(column.value(row))
  return kindOf(column) === 'date' ? first.slice(0, 7) : first
}

/** The column's own order, then the alphabet; rows without a value last. */
function groupOrder<Row>(
  { order = [] }: GridColumn<Row>,
  values: readonly string[],
  { isDescending }: { readonly isDescending: boolean },
): readonly string[] {
  const found = new Set(values)
  const hasNone = found.delete('')
  const first = order.filter((value) => found.delete(value))
  const ordered = [...first, ...byAlphabet([...found])]
  return [...(isDescending ? ordered.toReversed() : ordered), ...(hasNone ? [''] : [])]
}

export function groupLabel<Row>(column: GridColumn<Row>, value: string): string {
  if (value === '') return noValueOf(column)
  if (kindOf(column) === 'date') return `${formatMonth(`${value}-01`)} ${value.slice(0, 4)}`
  return kindOf(column) === 'yes-no' ? `${column.header}: ${value.toLowerCase()}` : value
}

/** Names and numbers have too many values to be groups. */
export const isGroupable = <Row>(column: GridColumn<Row>): boolean =>
  ['choice', 'yes-no', 'date'].includes(kindOf(column))
