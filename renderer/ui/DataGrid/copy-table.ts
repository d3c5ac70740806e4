/** Puts a table on the clipboard: as HTML for Word, mail and spreadsheets, and as text for everything else. */
import type { ClipboardEvent as CopyEvent } from 'react'
import { neutralized, tableToHtml, tableToText } from '#shared/domain/table.ts'
import type { Table } from '#shared/domain/table.ts'
import { copiedCell } from './grid-column.ts'
import type { GridPlace } from './grid-keys.ts'
import { tableOf } from './grid-table.ts'
import type { Grid } from './use-grid.ts'

/** While the browser copies. The window asks for no permission, so it has no other way. */
export function fillClipboard(event: ClipboardEvent, table: Table): void {
  event.preventDefault()
  event.clipboardData?.setData('text/html', tableToHtml(table))
  event.clipboardData?.setData('text/plain', tableToText(table))
}

/** From a button or a menu. */
export function copyTable(table: Table): void {
  const fill = (event: ClipboardEvent): void => {
    // Before the grid hears of it, which would copy its selected rows.
    event.stopPropagation()
    fillClipboard(event, table)
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
}

/** The selected rows as a table; without any, the cell that the keyboard stands on. */
export function copyFrom<Row>(event: CopyEvent, grid: Grid<Row>, place: GridPlace): void {
  const isOwn = event.target instanceof HTMLInputElement || !document.getSelection()?.isCollapsed
  const line = grid.lines[place.line]
  const column = grid.shown[place.column - grid.boxes]
  if (isOwn) return
  if (grid.selected.length > 0) {
    fillClipboard(event.nativeEvent, tableOf(grid, grid.selected))
  } else if (line?.kind === 'row' && column) {
    event.preventDefault()
    event.clipboardData.setData('text/plain', neutralized(copiedCell(column, line.row)))
  }
}
