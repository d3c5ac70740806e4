/** One grid as its parts see it: what stands on which line, what is selected, and how to change it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GridLayout } from '#shared/domain/grid-layout.ts'
import { emptyLayout } from '#shared/domain/grid-layout.ts'
import { textsOf } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'
import { shownColumns } from './grid-layout.ts'
import type { LayoutChange } from './grid-layout.ts'
import { linesOf } from './grid-lines.ts'
import type { GridLine } from './grid-lines.ts'
import { nothingSelected, selectAll } from './grid-selection.ts'
import type { GridSelection } from './grid-selection.ts'
import { useGridRows } from './use-grid-rows.ts'
import type { GridRows } from './use-grid-rows.ts'

/** Several: with check boxes and actions on all of them at once. */
export type Selects = 'none' | 'one' | 'many'

export type GridSource<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  /** What a row is called; the text of the first column when left out. */
  readonly rowName?: (row: Row) => string
  /** What rows are: `{ one: 'teacher', many: 'teachers' }`. */
  readonly noun?: Noun
  /** Given with `onLayout`, the page keeps the layout; else the grid does, starting with `layout`. */
  readonly layout?: Partial<GridLayout>
  readonly onLayout?: ((layout: GridLayout) => void) | undefined
  /** What the search box looks through. */
  readonly searchText?: (row: Row) => string
  /** Given, the page finds the rows for what is typed, for instance in the backend; the grid shows all it gets. */
  readonly onSearch?: ((text: string) => void) | undefined
  /** The day that spans such as "this week" count from, `YYYY-MM-DD`. */
  readonly today?: string
  readonly selects: Selects
  /** Ids of the selected rows; given with `onSelection`, the page keeps them. */
  readonly selection?: readonly string[]
  readonly onSelection?: ((ids: readonly string[]) => void) | undefined
}

export type Noun = { readonly one: string; readonly many: string }

export type Grid<Row> = GridRows<Row> & {
  readonly rows: readonly Row[]
  /** All there are, and those on screen in their order. */
  readonly columns: readonly GridColumn<Row>[]
  readonly shown: readonly GridColumn<Row>[]
  readonly group: GridColumn<Row> | undefined
  readonly layout: GridLayout
  readonly change: (change: LayoutChange) => void
  readonly search: string
  readonly setSearch: (search: string) => void
  readonly lines: readonly GridLine<Row>[]
  /** Folds the rows of a group away, or unfolds them. */
  readonly fold: (key: string) => void
  readonly selects: Selects
  /** Columns of check boxes before the first of the table. */
  readonly boxes: 0 | 1
  readonly selection: GridSelection
  readonly setSelection: (selection: GridSelection) => void
  /** All rows that fit, or none when all were selected. */
  readonly toggleAll: (rows: readonly Row[]) => void
  /** Of the rows that fit. */
  readonly selected: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly noun: Noun
  readonly today: string
}

const anyRow: Noun = { one: 'row', many: 'rows' }

export function useGrid<Row extends object>(source: GridSource<Row>): Grid<Row> {
  const { rows, columns, rowId, selects } = source
  const [layout, change] = useLayout(source)
  const [search, setSearch] = useState('')
  const [foldedKeys, setFoldedKeys] = useState<ReadonlySet<string>>(new Set())
  const [selection, setSelection] = useSelection(source)
  const [thisDay] = useState(() => new Date().toISOString().slice(0, 10))
  const { today = thisDay } = source
  const { order, visibility } = layout
  const shown = useMemo(
    () => shownColumns(columns, { order, visibility }),
    [columns, order, visibility],
  )
  const found = useGridRows({
    rows,
    columns,
    layout,
    search: source.onSearch ? '' : search,
    searchText: source.searchText,
    today,
  })
  const group = columns.find(({ id }) => id === layout.group)
  const isDescending = layout.sorting.some(({ id, desc }) => id === layout.group && desc)
  const lines = useMemo(
    () =>
      linesOf(found.fitting, rowId, group && { column: group, isDescending, folded: foldedKeys }),
    [found.fitting, rowId, group, isDescending, foldedKeys],
  )
  const selected = useMemo(
    () =>
      selection.ids.size === 0 ? [] : found.fitting.filter((row) => selection.ids.has(rowId(row))),
    [found.fitting, selection.ids, rowId],
  )
  return {
    ...found,
    rows,
    columns,
    shown,
    group,
    layout,
    change,
    search,
    setSearch: (text) => {
      setSearch(text)
      source.onSearch?.(text)
    },
    lines,
    fold: (key) => setFoldedKeys((keys) => withOrWithout(keys, key)),
    selects,
    boxes: selects === 'many' ? 1 : 0,
    selection,
    setSelection,
    toggleAll: (all) => setSelection(selectAll(selection, all.map(rowId))),
    selected,
    rowId,
    rowName: source.rowName ?? ((row) => textsOf(columns[0]?.value(row) ?? null).join(', ')),
    noun: source.noun ?? anyRow,
    today,
  }
}

function useLayout<Row>({ layout, onLayout }: GridSource<Row>) {
  const kept = useMemo(() => ({ ...emptyLayout, ...layout }), [layout])
  const [own, setOwn] = useState<GridLayout>(kept)
  const now = onLayout ? kept : own
  // Two changes before the next drawing both count.
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  }, [now])
  const set = onLayout ?? setOwn
  const change = useCallback(
    (make: LayoutChange) => {
      latest.current = make(latest.current)
      set(latest.current)
    },
    [set],
  )
  return [now, change] as const
}

/** The anchor of a stretch is the grid's own; which rows are selected may be the page's. */
function useSelection<Row>({ selection: ids, onSelection }: GridSource<Row>) {
  const [own, setOwn] = useState(nothingSelected)
  const selection = useMemo(() => (ids ? anchored(ids, own.anchor) : own), [ids, own])
  const setSelection = (next: GridSelection): void => {
    setOwn(next)
    onSelection?.([...next.ids])
  }
  return [selection, setSelection] as const
}

const anchored = (ids: readonly string[], anchor: string | null): GridSelection => ({
  ids: new Set(ids),
  anchor: anchor !== null && ids.includes(anchor) ? anchor : (ids.at(-1) ?? null),
})

const withOrWithout = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key])
