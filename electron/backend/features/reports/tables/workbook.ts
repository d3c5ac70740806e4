/** Tables as a workbook: a sheet a table, numbers as numbers, every text a text that no program runs. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { ReportCell, ReportTable } from './tables-of.ts'
import { sheetNames } from './sheet-names.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const container = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Equal tables give an equal file: dates in it are those of no clock. */
export function workbookOf(tables: readonly ReportTable[]): Uint8Array {
  const names = sheetNames(tables.map(({ caption }) => caption))
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(tables.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...names.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...tables.map((table, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheet(table)] as const),
  ]
  const zip: Zippable = {}
  for (const [path, xml] of parts) zip[path] = [strToU8(head + xml), { mtime: zipTime }]
  return zipSync(zip, { level: 6, mtime: zipTime })
}

/** The first moment a zip can hold. */
const zipTime = new Date(1980, 0, 1)

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${kind}.${type}+xml"/>`
  const all = Array.from({ length: sheets }, (_, place) =>
    part(`worksheets/sheet${place + 1}.xml`, 'worksheet'),
  )
  return `<Types xmlns="${container}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${all.join('')}</Types>`
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${container}/relationships">${all.join('')}</Relationships>`
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, place) =>
      `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** 0 plain, 1 bold for the head, 2 a share, 3 wrapped text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function sheet({ columns, rows, note }: ReportTable): string {
  const lines = [
    rowOf(
      1,
      columns.map((text) => textCell(text, 1)),
    ),
    ...rows.map((cells, place) => rowOf(place + 2, cells.map(dataCell))),
    ...(note ? [rowOf(rows.length + 3, [textCell(note, 0)])] : []),
  ]
  const widths = columns.map((column, place) => {
    const longest = Math.max(
      ...[column, ...rows.map((row) => row[place]?.text ?? '')].map(lengthOf),
    )
    const width = Math.min(60, Math.max(8, longest + 2))
    return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`
  })
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `<worksheet xmlns="${main}">${frozen}<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const lengthOf = (text: string): number => text.length

type CellXml = (address: string) => string

const rowOf = (row: number, cells: readonly CellXml[]): string =>
  `<row r="${row}">${cells.map((cell, column) => cell(`${letters(column)}${row}`)).join('')}</row>`

/** A text of its own is never a formula, whatever it begins with. */
const textCell =
  (text: string, style: number): CellXml =>
  (address) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const dataCell = ({ text, number }: ReportCell): CellXml =>
  number
    ? (address) => `<c r="${address}" s="${number.isShare ? 2 : 0}"><v>${number.value}</v></c>`
    : textCell(text, text.length > 60 ? 3 : 0)

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCodePoint(65 + (column % 26))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
