/** Sorts with TanStack Table, then filters and groups: typing in the filter never sorts again. */
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ColumnDef, SortingState } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { compareValues, linesOf, matches, searchable } from './grid-model.ts'
import type { GridColumn, GridGroup, GridLine, GridSort } from './grid-model.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

type Source<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly filter?: string | undefined
  readonly filterText?: ((row: Row) => string) | undefined
  readonly group?: GridGroup<Row> | undefined
  readonly sort?: readonly GridSort[] | undefined
}

type Lines<Row> = {
  readonly lines: readonly GridLine<Row>[]
  readonly sorting: readonly GridSort[]
  /** Sorts by the column: up, down, not at all. `isAdded` keeps the other columns' order first. */
  readonly toggleSort: (columnId: string, options: { readonly isAdded: boolean }) => void
}

export function useGridLines<Row extends object>(source: Source<Row>): Lines<Row> {
  const { rows, columns, rowId, group } = source
  const [sorting, setSorting] = useState<SortingState>(() => [...(source.sort ?? [])])
  const definitions = useMemo(() => columns.map(definitionOf), [columns])
  const table = useTable(
    {
      features,
      columns: definitions,
      data: rows,
      state: { sorting },
      onSortingChange: setSorting,
      isMultiSortEvent: () => false,
    },
    (state) => state.sorting,
  )
  const sorted = table.getSortedRowModel().rows
  const texts = useSearchTexts(rows, source.filterText)
  const filter = source.filter?.trim() ?? ''
  const keys = useMemo(
    () => (group ? [...new Set([...(group.order ?? []), ...rows.map(group.of)])] : []),
    [rows, group],
  )
  const lines = useMemo(() => {
    const kept = filter
      ? sorted.filter(({ index }) => matches(texts()[index] ?? '', filter))
      : sorted
    return linesOf(
      kept.map(({ original }) => original),
      rowId,
      { group, keys },
    )
  }, [sorted, filter, texts, rowId, group, keys])
  const toggleSort = (columnId: string, { isAdded }: { readonly isAdded: boolean }): void =>
    table.getColumn(columnId)?.toggleSorting(undefined, isAdded)
  return { lines, sorting, toggleSort }
}

function definitionOf<Row extends object>(column: GridColumn<Row>): ColumnDef<Features, Row> {
  return {
    id: column.id,
    accessorFn: (row) => column.value(row) ?? undefined,
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
    sortUndefined: 'last',
    sortDescFirst: false,
  }
}

/** Made once for a list, at the first keystroke. */
function useSearchTexts<Row>(
  rows: readonly Row[],
  filterText: ((row: Row) => string) | undefined,
): () => readonly string[] {
  return useMemo(() => {
    let texts: readonly string[] | undefined
    return () => (texts ??= rows.map((row) => searchable(filterText?.(row) ?? '')))
  }, [rows, filterText])
}
