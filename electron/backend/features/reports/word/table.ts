/** Tables: heads that repeat, a caption for assistive technology, outer edges flush with the text. */
import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableOptions,
} from 'docx'
import type { Cell, TableBlock } from '#shared/contracts/report-model.ts'
import { colors } from './page.ts'
import { plain } from '../text/runs.ts'
import { wordRuns } from './text-runs.ts'

/** Longer tables may break over pages between rows. */
const mostRowsKept = 14

/** @param width of the text, in twips */
export function wordTable(block: TableBlock, width: number): Table {
  const columnWidths = scaled(block.widths, width)
  const isKept = block.isNumbered && block.rows.length <= mostRowsKept
  const context = { block, columnWidths }
  return new DescribedTable(
    {
      style: block.style === 'data' ? 'NumberlineTable' : 'NumberlineGrid',
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths,
      rows: [
        ...(block.groupHead ? [groupHeadRow(block.groupHead, columnWidths)] : []),
        headRow(context),
        ...block.rows.map((cells, row) =>
          bodyRow(cells, {
            ...context,
            keepNext: isKept && (row < block.rows.length - 1 || block.note !== undefined),
          }),
        ),
      ],
    },
    block,
  )
}

function scaled(widths: readonly number[], width: number): number[] {
  const sum = widths.reduce((total, one) => total + one, 0)
  const whole = widths.map((one) => Math.floor((one / sum) * width))
  const rest = width - whole.reduce((total, one) => total + one, 0)
  return whole.map((one, column) => (column === 0 ? one + rest : one))
}

/** docx has no option for a table's caption and description, and leaves `w:val` out of the look. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { caption, head, rows, totalRow }: TableBlock) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof Object) || !('addChildElement' in properties)) {
      throw new TypeError('The table has no properties to describe it in')
    }
    const titles = head.map((cell) => plain(cell.runs))
    const description = `${rows.length} rows. Columns: ${titles.filter(Boolean).join(', ')}.`
    const add = properties.addChildElement as (child: BuilderElement) => unknown
    for (const child of [
      look(totalRow),
      value('w:tblCaption', caption),
      value('w:tblDescription', description),
    ]) {
      add.call(properties, child)
    }
  }
}

const value = (name: string, text: string) =>
  new BuilderElement({ name, attributes: { value: { key: 'w:val', value: text } } })

/** First row, last row where there is a total; no bands. LibreOffice reads `w:val`, Word the others. */
function look(hasTotal: boolean): BuilderElement {
  const flags = {
    firstRow: 1,
    lastRow: hasTotal ? 1 : 0,
    firstColumn: 0,
    lastColumn: 0,
    noHBand: 1,
    noVBand: 1,
  }
  const attributes = { val: hasTotal ? '0660' : '0620', ...flags }
  return new BuilderElement({
    name: 'w:tblLook',
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, flag]) => [
        key,
        { key: `w:${key}`, value: String(flag) },
      ]),
    ),
  })
}

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const accentLine = { style: BorderStyle.SINGLE, size: 8, color: colors.accent }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colors.hairline }

function groupHeadRow(
  groups: NonNullable<TableBlock['groupHead']>,
  columnWidths: readonly number[],
): TableRow {
  let start = 0
  const cells = groups.map(({ text, span }) => {
    const size = columnWidths.slice(start, start + span).reduce((sum, one) => sum + one, 0)
    start += span
    return new TableCell({
      columnSpan: span,
      width: { size, type: WidthType.DXA },
      borders: { top: none, bottom: text ? hairline : none },
      verticalAlign: VerticalAlign.BOTTOM,
      ...(start === columnWidths.length ? { margins: { right: 0 } } : {}),
      children: [new Paragraph({ style: 'TableHeadNumber', children: wordRuns([{ text }]) })],
    })
  })
  return new TableRow({ cantSplit: true, tableHeader: true, children: cells })
}

type Context = { readonly block: TableBlock; readonly columnWidths: readonly number[] }

function headRow({ block, columnWidths }: Context): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: block.head.map(
      (cell, column) =>
        new TableCell({
          ...cellFrame(column, { block, columnWidths }),
          verticalAlign: VerticalAlign.BOTTOM,
          ...(block.groupHead ? { borders: { top: none, bottom: accentLine } } : {}),
          children: headParagraphs(cell),
        }),
    ),
  })
}

function headParagraphs({ align, runs, detail }: Cell): Paragraph[] {
  const style = align === 'end' ? 'TableHeadNumber' : 'TableHead'
  return [runs, ...(detail ? [detail] : [])].map(
    (line) => new Paragraph({ style, children: wordRuns(line) }),
  )
}

function bodyRow(
  cells: readonly Cell[],
  context: Context & { readonly keepNext: boolean },
): TableRow {
  const { rowHeight } = context.block
  return new TableRow({
    cantSplit: true,
    ...(rowHeight === undefined
      ? {}
      : { height: { value: rowHeight * 20, rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (cell, column) =>
        new TableCell({
          ...cellFrame(column, context),
          children: cellParagraphs(cell, context.keepNext),
        }),
    ),
  })
}

function cellParagraphs(cell: Cell, keepNext: boolean): Paragraph[] {
  const style = cell.align === 'end' ? 'TableNumber' : 'TableText'
  const first = new Paragraph({ style, keepNext, children: wordRuns(cell.runs) })
  if (!cell.detail) return [first]
  const side = cell.align === 'end' ? { alignment: AlignmentType.RIGHT } : {}
  const second = new Paragraph({
    style: 'TableSmall',
    keepNext,
    ...side,
    children: wordRuns(cell.detail),
  })
  return [first, second]
}

/** Data tables are flush with the text on both sides; a grid has its lines there. */
function cellFrame(column: number, { block, columnWidths }: Context) {
  const size = columnWidths[column] ?? 0
  const isLast = column === columnWidths.length - 1
  const edges = { ...(column === 0 ? { left: 0 } : {}), ...(isLast ? { right: 0 } : {}) }
  const isFlush = block.style === 'data' && (column === 0 || isLast)
  return { width: { size, type: WidthType.DXA }, ...(isFlush ? { margins: edges } : {}) }
}
