/** Where the focus goes in an ARIA grid. Pure: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */

/** `line` −1 is the row of column heads. */
export type GridPlace = { readonly line: number; readonly column: number }

export type GridSize = { readonly lines: number; readonly columns: number; readonly page: number }

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** @returns the place that the key leads to, or undefined when it is no key of movement. */
export function moved(place: GridPlace, event: Key, size: GridSize): GridPlace | undefined {
  const last = { line: size.lines - 1, column: size.columns - 1 }
  const step = (lines: number, columns: number): GridPlace => ({
    line: Math.min(Math.max(place.line + lines, -1), last.line),
    column: Math.min(Math.max(place.column + columns, 0), last.column),
  })
  const whole = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowUp':
      return step(-1, 0)
    case 'ArrowDown':
      return step(1, 0)
    case 'ArrowLeft':
      return step(0, -1)
    case 'ArrowRight':
      return step(0, 1)
    case 'PageUp':
      return {
        ...step(-size.page, 0),
        line: Math.max(Math.min(0, last.line), place.line - size.page),
      }
    case 'PageDown':
      return step(size.page, 0)
    case 'Home':
      return whole ? { line: Math.min(0, last.line), column: 0 } : { ...place, column: 0 }
    case 'End':
      return whole ? last : { ...place, column: last.column }
    default:
      return undefined
  }
}
