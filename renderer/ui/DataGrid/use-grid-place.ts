/** Which cell the keyboard stands on. It stays with its row when rows are sorted or filtered anew. */
import { useMemo, useState } from 'react'
import type { GridPlace } from './grid-keys.ts'
import type { GridLine } from './grid-lines.ts'

type Kept = GridPlace & { readonly key: string | null }

export function useGridPlace(
  lines: readonly GridLine<unknown>[],
  columns: number,
): readonly [GridPlace, (place: GridPlace) => void] {
  const [kept, setKept] = useState<Kept>({ line: 0, column: 0, key: null })
  const line = useMemo(() => lineOf(lines, kept), [lines, kept])
  const place = { line, column: Math.min(kept.column, columns - 1) }
  const set = (next: GridPlace): void => setKept({ ...next, key: lines[next.line]?.key ?? null })
  return [place, set]
}

function lineOf(lines: readonly GridLine<unknown>[], { line, key }: Kept): number {
  if (line < 0 || lines.length === 0) return line < 0 ? -1 : 0
  if (key === null || lines[line]?.key === key) return Math.min(line, lines.length - 1)
  const moved = lines.findIndex((other) => other.key === key)
  return moved < 0 ? Math.min(line, lines.length - 1) : moved
}
