/** The tables of a report as rows of text and numbers, with what is held back held back there too. Pure. */
import type { Cell, ReportModel, TableBlock } from '#shared/contracts/report-model.ts'
import type { TableCell } from '#shared/domain/table.ts'
import { plain } from '../text/runs.ts'

/** As it is printed, and as a number where it is one. */
export type ReportCell = {
  readonly text: string
  /** `isShare`: 26% is 0.26. */
  readonly number: { readonly value: number; readonly isShare: boolean } | null
}

export type ReportTable = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReportCell[])[]
  readonly note: string
}

/** Grids to write in are left out: there is nothing in them yet. */
export function tablesOf({ sections }: ReportModel): readonly ReportTable[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is TableBlock => block.kind === 'table' && block.style === 'data')
    .map((block) => ({
      caption: block.caption,
      columns: block.head.map((cell, column) =>
        [groupAt(block, column), said(cell)].filter(Boolean).join(', '),
      ),
      rows: block.rows.map((row) => row.map(cellOf)),
      note: block.note ? plain(block.note) : '',
    }))
}

/** What the row above the head calls this column's group. */
export function groupAt({ groupHead = [] }: TableBlock, column: number): string {
  let end = 0
  for (const { text, span } of groupHead) {
    end += span
    if (column < end) return text
  }
  return ''
}

const said = ({ runs, detail }: Cell): string =>
  detail ? `${plain(runs)} (${plain(detail)})` : plain(runs)

/** Columns of numbers stand at the end of their cells; a code at the start stays a code. */
const cellOf = (cell: Cell): ReportCell => ({
  text: said(cell),
  number: cell.align === 'end' && !cell.detail ? numberIn(plain(cell.runs)) : null,
})

const printed = /^([+−-]?)(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)$/u

function numberIn(text: string): ReportCell['number'] {
  const found = printed.exec(text.trim())
  if (!found) return null
  const [, sign = '', whole = '', decimals = '', percent = ''] = found
  const size = Number(whole.replaceAll(',', '') + decimals)
  const value = sign === '−' || sign === '-' ? -size : size
  return { value: percent ? value / 100 : value, isShare: percent === '%' }
}

/** For CSV: shares as they are printed, numbers without their commas. */
export const csvCells = (cells: readonly ReportCell[]): TableCell[] =>
  cells.map(({ text, number }) => (number && !number.isShare ? number.value : text))
