/** What the filters of a grid let through. Pure. */
import { daysOf } from '#shared/domain/date-span.ts'
import { folded, wordTest } from '#shared/domain/fold-text.ts'
import type { GridFilter, GridLayout } from '#shared/domain/grid-layout.ts'
import { isNone, kindOf, textsOf } from './grid-column.ts'
import type { ColumnKind, GridColumn, GridValue } from './grid-column.ts'

type Test = (value: GridValue) => boolean

/** @param today what spans of days count from, `YYYY-MM-DD` */
export function filterTest(filter: GridFilter, today: string): Test {
  switch (filter.kind) {
    case 'text':
      return containsTest(filter.contains)
    case 'number':
      return (value) => typeof value === 'number' && isWithin(value, filter)
    case 'date':
      return (value) => typeof value === 'string' && isWithin(value, filter)
    case 'span': {
      const days = daysOf(filter.span, today)
      return (value) => typeof value === 'string' && isWithin(value, days)
    }
    case 'choice': {
      const wanted = new Set(filter.anyOf)
      return (value) =>
        isNone(value) ? wanted.has('') : textsOf(value).some((text) => wanted.has(text))
    }
    case 'yes-no':
      return (value) => value === filter.is
    case 'empty':
      return (value) => isNone(value) === filter.is
  }
}

function containsTest(contains: string): Test {
  const holds = wordTest(contains)
  return (value) => holds(folded(textsOf(value).join(' ')))
}

function isWithin<Value extends string | number>(
  value: Value,
  { from, to }: { readonly from: Value | null; readonly to: Value | null },
): boolean {
  return value !== '' && (from === null || value >= from) && (to === null || value <= to)
}

type RowTest<Row> = (row: Row, index: number) => boolean

type Options<Row> = {
  readonly today: string
  /** A column whose own filter does not count. */
  readonly except?: string | undefined
  /** Texts of a column that are folded already, by the index of the row. */
  readonly texts?: (column: GridColumn<Row>) => readonly string[]
}

/** A test of whole rows by all filters, or undefined when all rows fit. */
export function rowTest<Row>(
  columns: readonly GridColumn<Row>[],
  filters: GridLayout['filters'],
  options: Options<Row>,
): RowTest<Row> | undefined {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id]
    const isOff = !filter || column.id === options.except || !fitsKind(column, filter)
    return isOff ? [] : [columnTest(column, filter, options)]
  })
  if (tests.length === 0) return undefined
  return (row, index) => tests.every((test) => test(row, index))
}

function columnTest<Row>(
  column: GridColumn<Row>,
  filter: GridFilter,
  { today, texts: textsOfColumn }: Options<Row>,
): RowTest<Row> {
  if (filter.kind === 'text' && textsOfColumn) {
    const holds = wordTest(filter.contains)
    const texts = textsOfColumn(column)
    return (_, index) => holds(texts[index] ?? '')
  }
  const test = filterTest(filter, today)
  return (row) => test(column.value(row))
}

/** What a filter of a column starts as, before anything is typed or chosen. */
export const blankFilters: Readonly<Record<ColumnKind, GridFilter>> = {
  text: { kind: 'text', contains: '' },
  number: { kind: 'number', from: null, to: null },
  date: { kind: 'date', from: null, to: null },
  choice: { kind: 'choice', anyOf: [] },
  'yes-no': { kind: 'yes-no', is: true },
}

/** A filter that lets every row through is none. */
export function isBlank(filter: GridFilter): boolean {
  if (filter.kind === 'text') return filter.contains.trim() === ''
  if (filter.kind === 'choice') return filter.anyOf.length === 0
  if (filter.kind === 'number' || filter.kind === 'date')
    return filter.from === null && filter.to === null
  return false
}

/** Whether a kept filter still fits its column, which may have changed its kind since. */
export function fitsKind<Row>(column: GridColumn<Row>, { kind }: GridFilter): boolean {
  const own = kindOf(column)
  return kind === 'empty' || kind === own || (kind === 'span' && own === 'date')
}
