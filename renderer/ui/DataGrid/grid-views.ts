/** Views of a grid: the ones that come with it, and those that the coach saved. */
import type { GridLayout } from '#shared/domain/grid-layout.ts'

export type GridView = {
  readonly id: string
  readonly name: string
  readonly layout: GridLayout
  /** Saved by the coach: it can be renamed, changed and removed. */
  readonly isOwn: boolean
}

export type GridViews = {
  readonly all: readonly GridView[]
  readonly current: GridView
  /** The layout on screen, which may have moved on from that of the view. */
  readonly layout: GridLayout
  readonly setLayout: (layout: GridLayout) => void
  readonly isChanged: boolean
  readonly reset: () => void
  /** Each view has its own address. */
  readonly hrefOf: (view: GridView) => string
  /** These four reject with what went wrong. */
  readonly save: (name: string) => Promise<void>
  readonly rename: (view: GridView, name: string) => Promise<void>
  readonly update: (view: GridView) => Promise<void>
  readonly move: (view: GridView, by: 1 | -1) => Promise<void>
  readonly remove: (view: GridView) => Promise<void>
}

/** Whether two layouts look the same; the order in which filters or widths were set does not count. */
export const isSameLayout = (a: GridLayout, b: GridLayout): boolean => wordsOf(a) === wordsOf(b)

const wordsOf = ({ filters, visibility, widths, ...ordered }: GridLayout): string =>
  JSON.stringify([
    ordered,
    sortedEntries(filters),
    sortedEntries(visibility),
    sortedEntries(widths),
  ])

const sortedEntries = (record: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
