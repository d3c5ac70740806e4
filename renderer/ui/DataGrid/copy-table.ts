/** Puts a table on the clipboard: as HTML for Word, mail and spreadsheets, and as text for everything else. */
import { tableToHtml, tableToText } from '#shared/domain/table.ts'
import type { Table } from '#shared/domain/table.ts'

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
