/** A grid that is filled in like a spreadsheet: where the keyboard goes after a cell, and pasted blocks. */
import type { ClipboardEvent } from 'react'
import type { EditEnd } from './CellEditor.tsx'
import type { GridColumn } from './grid-column.ts'
import type { GridPlace } from './grid-keys.ts'
import type { Grid } from './use-grid.ts'

/** Given, typing replaces what is in a cell, Enter goes down and Tab to the right. */
export type GridSheet<Row> = {
  readonly onPaste: (text: string, from: PasteFrom<Row>) => void
}

/** What stands at and after the cell the keyboard is on, as it is shown. */
export type PasteFrom<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
}

/** Enter goes down, Tab to the right, with Shift the other way; Escape stays. */
export function afterEdit(
  place: GridPlace,
  { key, isBack }: EditEnd,
  size: { readonly lines: number; readonly columns: number },
): GridPlace {
  const by = isBack ? -1 : 1
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  if (key === 'Enter') return { ...place, line: within(place.line + by, size.lines) }
  return key === 'Tab' ? { ...place, column: within(place.column + by, size.columns) } : place
}

type Into<Row> = {
  readonly grid: Grid<Row>
  readonly place: GridPlace
  readonly sheet: GridSheet<Row>
}

/** A field takes its own. */
export function pasteInto<Row>(event: ClipboardEvent, { grid, place, sheet }: Into<Row>): void {
  const text = event.clipboardData.getData('text/plain')
  if (event.target instanceof HTMLInputElement || text.trim() === '') return
  event.preventDefault()
  sheet.onPaste(text, {
    rows: grid.lines
      .slice(Math.max(0, place.line))
      .flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
    columns: grid.shown.slice(Math.max(0, place.column - grid.boxes)),
  })
}
