/** What a column is: its words, its values, and how they are shown, filtered, grouped, edited and copied. Pure. */
import type { ReactNode } from 'react'
import { sortKey } from '#shared/domain/fold-text.ts'
import type { TableCell } from '#shared/domain/table.ts'

/** Dates are ISO days; a list is several choices at once, such as tags. Null and an empty list: none. */
export type GridValue = string | number | boolean | null | readonly string[]

export type ColumnKind = 'text' | 'number' | 'date' | 'choice' | 'yes-no'

export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  /** Decides its filter and how it is grouped; text when left out. */
  readonly kind?: ColumnKind
  /** Pixels; the least width where `grow` is set. */
  readonly width: number
  /** Its part of the room that is left on a wide window; 1 where `true`. */
  readonly grow?: boolean | number
  readonly align?: 'right'
  /** In the list of columns, but not in the table until somebody asks for it. */
  readonly isHidden?: boolean
  /** What sorting and filters look at; none stands last in both directions. */
  readonly value: (row: Row) => GridValue
  /** What the cell shows; the value when left out. */
  readonly cell?: (row: Row) => ReactNode
  /** What a copy or an export holds; the value when left out. */
  readonly copied?: (row: Row) => TableCell
  /** Values in the order in which choices and groups stand; others follow by the alphabet. */
  readonly order?: readonly string[]
  /** What having no value is called, for instance "No school today". */
  readonly noValue?: string
  /** Beside the head of a group of this column. */
  readonly groupNote?: (value: string, rows: readonly Row[]) => ReactNode
  /** What the rows of a group add up to, under this column. */
  readonly sum?: (rows: readonly Row[]) => ReactNode
  readonly edit?: GridEdit<Row>
}

/** A cell that is changed in its place. */
export type GridEdit<Row> = {
  /** What the field starts with. */
  readonly text: (row: Row) => string
  /** A list to choose from instead of a field to type in. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** Offered while one types; any other text may stand too. */
  readonly suggestions?: readonly string[]
  /** One line of help under the field. */
  readonly hint?: string
  /** A sentence when the text cannot be taken, else null. */
  readonly problem?: (text: string, row: Row) => string | null
  /** Rejects with what went wrong; the field then keeps the text. */
  readonly save: (row: Row, text: string) => Promise<unknown>
}

export const kindOf = <Row>({ kind }: Pick<GridColumn<Row>, 'kind'>): ColumnKind => kind ?? 'text'

export const isNone = (value: GridValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Every value in a cell as text: a list has several, none has no one. */
export function textsOf(value: GridValue): readonly string[] {
  if (value === null || value === '') return []
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  return typeof value === 'object' ? value : [String(value)]
}

/** What sorting compares with `<`; undefined for none. */
export function sortValue(value: GridValue): string | number | undefined {
  if (isNone(value)) return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 0 : 1
  return sortKey(textsOf(value).join(', '))
}

export function copiedCell<Row>(column: GridColumn<Row>, row: Row): TableCell {
  if (column.copied) return column.copied(row)
  const value = column.value(row)
  return typeof value === 'number' ? value : textsOf(value).join('; ')
}

export const noValueOf = <Row>({ noValue, header }: GridColumn<Row>): string =>
  noValue ?? `No ${header.toLowerCase()}`

/** All values of a column in its own order, then by the alphabet. */
export function valuesInOrder<Row>(
  column: GridColumn<Row>,
  rows: readonly Row[],
): readonly string[] {
  const found = new Set(rows.flatMap((row) => textsOf(column.value(row))))
  const first = (column.order ?? []).filter((value) => found.delete(value))
  return [...first, ...byAlphabet([...found])]
}

export function byAlphabet(texts: readonly string[]): readonly string[] {
  const keyed = texts.map((text) => ({ text, key: sortKey(text) }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => text)
}
