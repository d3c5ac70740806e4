/**
 * The rows that fit, in order. TanStack Table sorts all rows; filters come after that in one pass of
 * our own, so that typing into one never sorts again. All of it runs over indexes of rows.
 */
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useCallback, useEffect, useMemo } from 'react'
import { wordTest } from '#shared/domain/fold-text.ts'
import type { GridLayout } from '#shared/domain/grid-layout.ts'
import { textsOf } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'
import { rowTest } from './grid-filter.ts'
import { compareRanks, ranksOf } from './grid-ranks.ts'
import type { Ranks } from './grid-ranks.ts'
import { rowTexts } from './row-texts.ts'
import type { RowTexts } from './row-texts.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

type Source<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  /** What is typed into the search box, and what it looks through. */
  readonly search: string
  readonly searchText: ((row: Row) => string) | undefined
  readonly today: string
}

export type GridRows<Row> = {
  /** What fits search and filters, in the order of the sort. */
  readonly fitting: readonly Row[]
  /** The rows among which the filter of one column chooses. */
  readonly withoutFilterOf: (columnId: string) => readonly Row[]
}

export function useGridRows<Row extends object>(source: Source<Row>): GridRows<Row> {
  const { rows, columns, layout, search, searchText, today } = source
  const { filters } = layout
  const order = useSortedOrder(rows, columns, layout)
  const searched = useSearchTexts(rows, searchText)
  const textsByColumn = useMemo(
    () => once<Row, RowTexts>((column) => columnTexts(rows, column)),
    [rows],
  )
  const found = useMemo(() => {
    if (search.trim() === '') return order
    const holds = wordTest(search)
    const texts = searched.all()
    return order.filter((index) => holds(texts[index] ?? ''))
  }, [order, searched, search])
  const filtered = useCallback(
    (except?: string) => {
      const texts = (column: GridColumn<Row>) => textsByColumn(column).all()
      const test = rowTest(columns, filters, { today, except, texts })
      const fitting = test ? found.filter((index) => test(rows[index] as Row, index)) : found
      return fitting.map((index) => rows[index] as Row)
    },
    [rows, found, columns, filters, today, textsByColumn],
  )
  return { fitting: useMemo(() => filtered(), [filtered]), withoutFilterOf: filtered }
}

function useSortedOrder<Row extends object>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { sorting }: GridLayout,
): readonly number[] {
  const ranks = useMemo(() => once<Row, Ranks>((column) => ranksOf(column, rows)), [rows])
  const definitions = useMemo(
    () => columns.map((column) => definitionOf(column, ranks, sorting)),
    [columns, ranks, sorting],
  )
  const table = useTable({ features, columns: definitions, data: rows, state: { sorting } })
  const model = table.getSortedRowModel()
  return useMemo(() => model.rows.map(({ index }) => index), [model])
}

type Once<Row, Found> = (column: GridColumn<Row>) => Found

function once<Row, Found>(find: Once<Row, Found>): Once<Row, Found> {
  const known = new Map<GridColumn<Row>, Found>()
  return (column) => {
    const found = known.get(column) ?? find(column)
    known.set(column, found)
    return found
  }
}

function definitionOf<Row extends object>(
  column: GridColumn<Row>,
  ranksOfColumn: Once<Row, Ranks>,
  sorting: GridLayout['sorting'],
): ColumnDef<typeof features, Row> {
  const isDescending = sorting.some(({ id, desc }) => id === column.id && desc)
  let ranks: Ranks | undefined
  return {
    id: column.id,
    accessorFn: column.value,
    sortFn: (a, b) => {
      ranks ??= ranksOfColumn(column)
      return compareRanks(ranks[a.index] ?? NaN, ranks[b.index] ?? NaN, { isDescending })
    },
    // Where rows without a value stand is settled by their ranks.
    sortUndefined: false,
  }
}

const columnTexts = <Row>(rows: readonly Row[], { value }: GridColumn<Row>): RowTexts =>
  rowTexts(rows, (row) => textsOf(value(row)).join(' '))

/** Folded ahead of the first letter, while nothing else happens. */
function useSearchTexts<Row>(
  rows: readonly Row[],
  searchText: ((row: Row) => string) | undefined,
): RowTexts {
  const texts = useMemo(() => rowTexts(rows, searchText ?? (() => '')), [rows, searchText])
  useEffect(() => {
    let handle = requestIdleCallback(work)
    function work(deadline: IdleDeadline): void {
      let isMore = true
      while (isMore && deadline.timeRemaining() > 2) isMore = texts.some()
      if (isMore) handle = requestIdleCallback(work)
    }
    return () => cancelIdleCallback(handle)
  }, [texts])
  return texts
}
