/** Changes to the layout of a grid: sorting, filters, groups, and which columns stand where, how wide. Pure. */
import type { GridFilter, GridLayout } from '#shared/domain/grid-layout.ts'
import type { GridColumn } from './grid-column.ts'

export type LayoutChange = (layout: GridLayout) => GridLayout

const leastWidth = 40
const mostWidth = 1200

/** Up, down, not at all. `isAdded` keeps the order of the other columns first. */
export const sortedBy =
  (id: string, { isAdded }: { readonly isAdded: boolean }): LayoutChange =>
  (layout) => {
    const now = layout.sorting.find((sort) => sort.id === id)
    if (!isAdded) return { ...layout, sorting: now?.desc ? [] : [{ id, desc: now !== undefined }] }
    const others = layout.sorting.filter((sort) => sort.id !== id)
    if (now?.desc) return { ...layout, sorting: others }
    const sorting = now
      ? layout.sorting.map((sort) => (sort === now ? { id, desc: true } : sort))
      : [...others, { id, desc: false }]
    return { ...layout, sorting }
  }

/** In one direction, whatever it was. */
export const sortedInto =
  (id: string, { desc }: { readonly desc: boolean }): LayoutChange =>
  (layout) => ({ ...layout, sorting: [{ id, desc }] })

/** Null lets all rows through. */
export const filteredBy =
  (id: string, filter: GridFilter | null): LayoutChange =>
  (layout) => {
    const filters = new Map(Object.entries(layout.filters))
    if (filter) filters.set(id, filter)
    else filters.delete(id)
    return { ...layout, filters: Object.fromEntries(filters) }
  }

export const unfiltered: LayoutChange = (layout) => ({ ...layout, filters: {} })

export const groupedBy =
  (group: string | null): LayoutChange =>
  (layout) => ({ ...layout, group })

export const withVisibility =
  (id: string, isShown: boolean): LayoutChange =>
  (layout) => ({ ...layout, visibility: { ...layout.visibility, [id]: isShown } })

export const withWidth =
  (id: string, width: number): LayoutChange =>
  (layout) => {
    const rounded = Math.round(Math.min(Math.max(width, leastWidth), mostWidth))
    return { ...layout, widths: { ...layout.widths, [id]: rounded } }
  }

/** As the table is by itself: every column at its place and width; sorting and filters stay. */
export const withOwnColumns: LayoutChange = (layout) => ({
  ...layout,
  order: [],
  visibility: {},
  widths: {},
})

/** All columns in the order of the layout; those it does not name stand after the one before them. */
export function inOrder<Row>(
  columns: readonly GridColumn<Row>[],
  { order }: Pick<GridLayout, 'order'>,
): readonly GridColumn<Row>[] {
  const named = order.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  return columns.reduce<readonly GridColumn<Row>[]>((placed, column, index) => {
    if (placed.includes(column)) return placed
    const before = placed.findIndex((other) => other === columns[index - 1])
    return placed.toSpliced(before + 1, 0, column)
  }, named)
}

export const isShown = <Row>(
  { id, isHidden }: GridColumn<Row>,
  { visibility }: Pick<GridLayout, 'visibility'>,
): boolean => visibility[id] ?? !isHidden

/** The columns of the table, as it stands on screen. */
export const shownColumns = <Row>(
  columns: readonly GridColumn<Row>[],
  layout: Pick<GridLayout, 'order' | 'visibility'>,
): readonly GridColumn<Row>[] =>
  inOrder(columns, layout).filter((column) => isShown(column, layout))

/** One place to the left (−1) or right (1) among the columns on screen. */
export const moved =
  <Row>(columns: readonly GridColumn<Row>[], id: string, by: 1 | -1): LayoutChange =>
  (layout) => {
    const shown = shownColumns(columns, layout)
    const target = shown[shown.findIndex((column) => column.id === id) + by]
    if (!target) return layout
    return placed(columns, id, { beside: target.id, isAfter: by > 0 })(layout)
  }

/** To the left or right edge of another column. */
export const placed =
  <Row>(
    columns: readonly GridColumn<Row>[],
    id: string,
    { beside, isAfter }: { readonly beside: string; readonly isAfter: boolean },
  ): LayoutChange =>
  (layout) => {
    if (id === beside) return layout
    const ids = inOrder(columns, layout).map((column) => column.id)
    const others = ids.filter((other) => other !== id)
    const at = others.indexOf(beside)
    if (at < 0 || others.length === ids.length) return layout
    return { ...layout, order: others.toSpliced(isAfter ? at + 1 : at, 0, id) }
  }

/** CSS `grid-template-columns` of all lines. A width that somebody chose no longer grows. */
export const columnTemplate = <Row>(
  columns: readonly GridColumn<Row>[],
  { widths }: GridLayout,
): string =>
  columns
    .map(({ id, width, grow }) => {
      const own = widths[id]
      if (own !== undefined) return `${own}px`
      return grow ? `minmax(${width}px, ${Number(grow)}fr)` : `${width}px`
    })
    .join(' ')
