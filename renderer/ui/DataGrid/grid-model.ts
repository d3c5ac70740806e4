/** What the grid shows: column definitions, and rows turned into lines (group heads and rows). Pure. */
import type { ReactNode } from 'react'

export type GridValue = string | number | null

export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  /** Pixels; the least width where `grow` is set. */
  readonly width: number
  /** Its part of the room that is left on a wide window; 1 where `true`. */
  readonly grow?: boolean | number
  readonly align?: 'right'
  /** What sorting compares; null stands last in both directions. */
  readonly value: (row: Row) => GridValue
  /** What the cell shows; the value when left out. */
  readonly cell?: (row: Row) => ReactNode
}

export type GridSort = { readonly id: string; readonly desc: boolean }

export type GroupHead = {
  readonly label: ReactNode
  readonly note?: ReactNode
  /** Sums under their columns, by column id. */
  readonly cells?: Readonly<Record<string, ReactNode>>
}

export type GridGroup<Row> = {
  readonly of: (row: Row) => string
  /** Keys in the order of the groups; others follow as they come. */
  readonly order?: readonly string[]
  readonly head: (key: string, rows: readonly Row[]) => GroupHead
}

export type GridLine<Row> =
  | { readonly kind: 'head'; readonly key: string; readonly head: GroupHead }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }

/** Lower case without accents, so that "nguyen" finds "Nguyễn". */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** True when every word of `filter` occurs in `text`, which is already searchable. */
export function matches(text: string, filter: string): boolean {
  const words = searchable(filter).split(/\s+/)
  return words.every((word) => text.includes(word))
}

const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })

export function compareValues(a: GridValue, b: GridValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

/**
 * @param sorted rows in the order of the sort.
 * @param options.keys group keys in the order in which groups stand.
 */
export function linesOf<Row>(
  sorted: readonly Row[],
  rowId: (row: Row) => string,
  options: { readonly group?: GridGroup<Row> | undefined; readonly keys: readonly string[] },
): readonly GridLine<Row>[] {
  const line = (row: Row): GridLine<Row> => ({ kind: 'row', key: rowId(row), row })
  const { group } = options
  if (!group) return sorted.map(line)
  const members = Map.groupBy(sorted, group.of)
  return options.keys.flatMap((key) => {
    const rows = members.get(key)
    if (!rows) return []
    return [
      { kind: 'head' as const, key: `group ${key}`, head: group.head(key, rows) },
      ...rows.map(line),
    ]
  })
}

/** CSS `grid-template-columns` of all lines. */
export const columnTemplate = <Row>(columns: readonly GridColumn<Row>[]): string =>
  columns
    .map(({ width, grow }) => (grow ? `minmax(${width}px, ${Number(grow)}fr)` : `${width}px`))
    .join(' ')
