/** The rows of one sheet as records of texts, as the sheet streams in; rows left out are blank ones. */
import { numberText } from './cell-text.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { CellStyle } from './styles.ts'
import { BadXml, createXmlReader, type XmlListener } from './xml.ts'

export type CellContext = {
  readonly strings: SharedStrings
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 4_096

export class TooWide extends Error {}

/** @throws {BadXml} {TooWide} */
export async function* sheetRows(
  stream: AsyncIterable<Buffer>,
  context: CellContext,
): AsyncGenerator<string[][]> {
  const collector = createRowCollector(context)
  const reader = createXmlReader(collector.listener)
  for await (const bytes of stream) {
    reader.write(bytes)
    yield collector.take()
  }
  reader.end()
  yield collector.take()
}

function createRowCollector(context: CellContext) {
  let rows: string[][] = []
  let lastRow = 0
  let cells: string[] = []
  let column = 0
  let type = ''
  let style = 0
  let text = ''
  let isValue = false
  let isPronunciation = false
  const openRow = (typed: string | undefined): void => {
    const row = typed === undefined ? lastRow + 1 : Number(typed)
    if (!(row > lastRow && row <= LAST_ROW)) throw new BadXml(`Row ${typed} is out of order`)
    for (let blank = lastRow + 1; blank < row; blank += 1) rows.push([''])
    lastRow = row
    cells = []
    column = 0
  }
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const reference = attributes['r']
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (column > LAST_COLUMN) throw new TooWide()
    type = attributes['t'] ?? 'n'
    style = Number(attributes['s'] ?? 0)
    text = ''
  }
  const closeCell = (): void => {
    if (text === '') return
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = cellText(text, type, context.styles[style] ?? plainStyle, context)
  }
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes)
      else if (name === 'v' || name === 't') isValue = !isPronunciation
      else if (name === 'row') openRow(attributes['r'])
      else if (name === 'rPh') isPronunciation = true
    },
    text: (piece) => {
      if (isValue) text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') closeCell()
      else if (name === 'row') rows.push(cells.length === 0 ? [''] : cells)
      else if (name === 'rPh') isPronunciation = false
    },
  }
  return {
    listener,
    take: (): string[][] => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

const plainStyle: CellStyle = { kind: 'number', digits: 0 }

/** A formula's value is the one that was computed when the workbook was saved. */
function cellText(text: string, type: string, style: CellStyle, context: CellContext): string {
  switch (type) {
    case 's':
      return context.strings(Number(text))
    case 'b':
      return text === '1' || text === 'true' ? 'TRUE' : 'FALSE'
    case 'n':
      return numberText(text, style, context.is1904)
    default:
      return escapes.test(text) ? text.replace(escapes, fromEscape) : text
  }
}

/** Characters that XML cannot hold are written `_x0007_`. */
const escapes = /_x([0-9A-F]{4})_/gi
const fromEscape = (_: string, code: string): string => String.fromCharCode(parseInt(code, 16))

/** 1 for `A7`, 27 for `AA7`. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}
