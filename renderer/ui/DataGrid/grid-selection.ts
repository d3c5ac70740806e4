/** Which rows are selected, the way desktop lists do it: only, one more, and a stretch from an anchor. Pure. */
import type { GridLine } from './grid-lines.ts'

export type GridSelection = {
  readonly ids: ReadonlySet<string>
  /** Where a stretch begins: the row that was selected last by itself. */
  readonly anchor: string | null
}

export type SelectHow = 'only' | 'toggle' | 'stretch'

export const nothingSelected: GridSelection = { ids: new Set(), anchor: null }

type Lines = readonly GridLine<unknown>[]

export function select(
  selection: GridSelection,
  line: number,
  { lines, how }: { readonly lines: Lines; readonly how: SelectHow },
): GridSelection {
  if (how === 'stretch') return stretched(selection, line, lines)
  const at = lines[line]
  if (at?.kind !== 'row') return selection
  if (how === 'only') return { ids: new Set([at.key]), anchor: at.key }
  return { ids: toggled(selection.ids, [at.key]), anchor: at.key }
}

/** From the anchor to the line; the anchor stays, so that a stretch can shrink again. */
function stretched({ ids, anchor }: GridSelection, line: number, lines: Lines): GridSelection {
  const start = lines.findIndex(({ key }) => key === anchor)
  if (start < 0) return select({ ids, anchor }, line, { lines, how: 'only' })
  const between = lines.slice(Math.min(start, line), Math.max(start, line) + 1)
  return {
    ids: new Set(between.flatMap(({ kind, key }) => (kind === 'row' ? [key] : []))),
    anchor,
  }
}

/** All of them, or none when all were. */
function toggled(ids: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  if (!keys.every((key) => ids.has(key))) return new Set([...ids, ...keys])
  const these = new Set(keys)
  return new Set([...ids].filter((id) => !these.has(id)))
}

export type Share = 'none' | 'some' | 'all'

export function shareOf(count: number, all: number): Share {
  if (count === 0) return 'none'
  return count === all ? 'all' : 'some'
}

export const shareSelected = (ids: ReadonlySet<string>, keys: readonly string[]): Share =>
  shareOf(ids.size === 0 ? 0 : keys.filter((key) => ids.has(key)).length, keys.length)

/** The rows of a group or of the whole grid at once. */
export const selectAll = (
  { ids, anchor }: GridSelection,
  keys: readonly string[],
): GridSelection => ({ ids: toggled(ids, keys), anchor })
