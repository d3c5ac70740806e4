/** A plain table that leaves the app, as CSV or on the clipboard; no text in it becomes a formula. Pure. */

export type TableCell = string | number | null

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * What spreadsheets take for the start of a formula, also after blanks and in full width.
 * Source: OWASP, CSV Injection; ASVS 5.0, 1.2.10.
 */
const formulaStart = /^[\s\0]*[=+\-@\t\r\n\0＝＋－＠]/
const plainNumber = /^-?\d+(\.\d+)?$/

/** Text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers. */
export function neutralized(cell: TableCell): string {
  const text = String(cell ?? '')
  const isSafe = typeof cell === 'number' || plainNumber.test(text) || !formulaStart.test(text)
  return isSafe ? text : `'${text}`
}

/** One line of RFC 4180, with its end. */
export const csvLine = (cells: readonly TableCell[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: TableCell): string {
  const safe = neutralized(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Tabs and line ends inside a cell become blanks; a leading quote is quoted, or it would open one. */
export const tableToText = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((cells) => cells.map(textCell).join('\t')).join('\r\n')

function textCell(cell: TableCell): string {
  const text = neutralized(cell).replaceAll(/[\t\r\n]+/g, ' ')
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table that Word, mail and spreadsheets paste as one. */
export function tableToHtml({ columns, rows }: Table): string {
  const line = (tag: 'th' | 'td', cells: readonly TableCell[]): string =>
    `<tr>${cells.map((cell) => htmlCell(tag, cell)).join('')}</tr>`
  const body = rows.map((cells) => line('td', cells)).join('')
  return `<table><thead>${line('th', columns)}</thead><tbody>${body}</tbody></table>`
}

function htmlCell(tag: 'th' | 'td', cell: TableCell): string {
  const align = typeof cell === 'number' ? ' align="right"' : ''
  return `<${tag}${align}>${escaped(neutralized(cell))}</${tag}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string =>
  text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign).replaceAll(/\r\n|\r|\n/g, '<br>')
