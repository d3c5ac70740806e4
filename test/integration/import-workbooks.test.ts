/** XLSX workbooks: what each kind of cell becomes, which sheet is taken, and what is not opened. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { CallError } from '#shared/rpc/errors.ts'
import { benchmark, benchmarkHeader } from '#test/fixtures/imports/write-table.ts'
import { styles, writeWorkbook, type TestCell } from '#test/fixtures/imports/write-workbook.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, token, scores } = useImportWorkspace()

const header = benchmarkHeader.split(',')
type Row = { readonly id: TestCell; readonly on: TestCell; readonly points: TestCell }
const row = ({ id, on, points }: Row): TestCell[] => [
  ...[id, 'Ito', 'Yui', 4, 'Cedar School', 'Elena Rivera', 'Grade 4', 'Unit test', 'Fall'],
  ...[on, '4.NF.A.1', points, 10],
]
const styled = (style: keyof typeof styles, value: number): TestCell => ({
  xml: `s="${styles[style]}"><v>${value}</v>`,
})
const day = styled('day', 45915)
const book = (...rows: readonly Row[]) =>
  writeWorkbook([{ name: 'Scores', rows: [header, ...rows.map(row)] }])
const preview = (content: Uint8Array, sheet?: string) =>
  test.client.imports.preview({
    token: token(content, 'book.xlsx'),
    ...(sheet === undefined ? {} : { reading: { sheet } }),
  })
const store = (content: Uint8Array) =>
  test.client.imports.commit({ token: token(content, 'book.xlsx') })

describe('cells', () => {
  it('come in as stored: days by their style, zeros in front, shares, formulas, truth and errors', async () => {
    const content = book(
      { id: styled('zeros', 42), on: day, points: 7 },
      { id: '0043', on: styled('moment', 45915.5), points: styled('percent', 0.7) },
      { id: 44, on: '2025-09-15', points: { xml: '><f>3+4</f><v>7</v>' } },
      {
        id: { xml: 't="inlineStr"><is><r><t>04</t></r><r><t>5</t></r></is>' },
        on: day,
        points: 0.1 + 0.2,
      },
      {
        id: { xml: 't="str"><f>"4"&amp;"6"</f><v>46</v>' },
        on: day,
        points: { xml: 't="e"><v>#N/A</v>' },
      },
      { id: '47', on: day, points: true },
      { id: '48', on: day, points: styled('monthDay', 45693) },
    )
    const { problems } = await preview(content)
    await store(content)
    expect((await scores()).map((score) => [score.localId, score.points ?? score.missing])).toEqual(
      [
        ['0000042', 7],
        ['0043', 7],
        ['44', 7],
        ['045', 0.3],
        ['46', '#N/A'],
      ],
    )
    expect(new Set((await scores()).map(({ testedOn }) => testedOn))).toEqual(
      new Set(['2025-09-15']),
    )
    expect(problems.map(({ kind, examples: [first] }) => [kind, first?.row])).toEqual([
      ['fraction-turned-date', 8],
      ['unreadable-points', 7],
    ])
  })

  it('are counted by their place where rows and cells are left out', async () => {
    const cells = header.map(
      (name, index) => `<c r="${String.fromCharCode(66 + index)}3" t="str"><v>${name}</v></c>`,
    )
    const values = row({ id: '1', on: '2025-09-15', points: 5 }).map(
      (cell, index) =>
        `<c r="${String.fromCharCode(66 + index)}7" t="str"><v>${cell as string}</v></c>`,
    )
    const xml =
      `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="3">${cells.join('')}</x:row><x:row r="7">${values.join('')}</x:row></x:sheetData></x:worksheet>`
        .replaceAll('<c ', '<x:c ')
        .replaceAll('</c>', '</x:c>')
        .replaceAll('<v>', '<x:v>')
        .replaceAll('</v>', '</x:v>')
    const content = writeWorkbook([{ name: 'Scores', rows: [], xml }])
    const { reading, accounting } = await preview(content)
    expect(reading).toMatchObject({ headerRow: 3, sheet: 'Scores' })
    expect(accounting).toMatchObject({ rowsRead: 1, rowsStored: 1 })
  })

  it('count days from 1904 where the workbook does', async () => {
    const rows = [header, row({ id: '1', on: styled('day', 45915 - 1462), points: 5 })]
    await store(writeWorkbook([{ name: 'Scores', rows }], { is1904: true }))
    expect(await scores()).toMatchObject([{ testedOn: '2025-09-15' }])
  })
})

describe('sheets', () => {
  const notes = { name: 'Notes', rows: [['District report'], ['Printed', 'today']] }
  const fall = { name: 'Fall', rows: [header, row({ id: '1', on: day, points: 5 })] }
  const winter = { name: 'Winter & more', rows: [header, row({ id: '2', on: day, points: 6 })] }

  it('that a recipe fits is taken, the first of several, and another one when it is asked for', async () => {
    const content = writeWorkbook([notes, fall, winter])
    const first = await preview(content)
    expect(first.sheets).toEqual(['Notes', 'Fall', 'Winter & more'])
    expect(first.reading.sheet).toBe('Fall')
    expect((await preview(content, 'Winter & more')).columns[0]?.firstValue).toBe('2')
    await expect(preview(content, 'Spring')).rejects.toMatchObject({
      data: { why: 'It has no sheet “Spring”. Choose one that it has.' },
    })
  })
})

it('takes the same values from a workbook and from a text', async () => {
  await store(book({ id: '007', on: day, points: 5 }))
  const text = benchmark([{ id: '007', family: 'Ito', given: 'Yui', points: '5' }])
  const { accounting } = await test.client.imports.preview({ token: token(text) })
  expect(accounting).toMatchObject({ rowsRepeated: 1, rowsStored: 0 })
})

it('reads the one table in an archive', async () => {
  const text = strToU8(benchmark([{ id: '1', points: '5' }]))
  const zipped = zipSync({ 'Quiz.csv': text })
  const { accounting } = await test.client.imports.commit({ token: token(zipped, 'Quiz.csv.zip') })
  expect(accounting.rowsStored).toBe(1)
})

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
/** One cell of zeros, many millions of them: a few kilobytes that unpack to gigabytes. */
const bomb = () => {
  const zeros = '0'.repeat(60_000_000)
  return writeWorkbook([{ name: 'A', rows: [], xml: sheetOf(`<row><c><v>${zeros}</v></c></row>`) }])
}
/** The size that the archive's directory says, changed to 5 GB less a little. */
function claiming(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content)
  const directory = bytes.indexOf(Buffer.of(0x50, 0x4b, 0x01, 0x02))
  bytes.writeUInt32LE(0xfffffff0, directory + 24)
  return bytes
}
const good = () => book({ id: '1', on: day, points: 5 })

it.each([
  ['a bomb', bomb, /hundreds of times its size/],
  ['a claim of gigabytes', () => claiming(good()), /more than 1.5 GB/],
  [
    'ten thousand sheets',
    () => writeWorkbook(Array.from({ length: 10_000 }, (_, i) => ({ name: `S${i}`, rows: [] }))),
    /more than 2000 parts/,
  ],
  ['half of a workbook', () => good().subarray(0, 900), /cut off or damaged/],
  ['a document', () => zipSync({ 'content.xml': strToU8('<a/>') }), /OpenDocument spreadsheet/],
  ['an archive of pictures', () => zipSync({ 'a.png': strToU8('x') }), /archive without a table/],
  [
    'several tables',
    () => zipSync({ 'a.csv': strToU8('x'), 'b.csv': strToU8('y') }),
    /archive with 2 tables/,
  ],
  [
    'XML that is none',
    () => writeWorkbook([{ name: 'A', rows: [], xml: '<worksheet><row r="1"></worksheet>' }]),
    /cut off or damaged/,
  ],
  [
    'entities',
    () =>
      writeWorkbook([
        { name: 'A', rows: [], xml: `<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf('<row/>')}` },
      ]),
    /document type/,
  ],
  [
    'rows out of order',
    () => writeWorkbook([{ name: 'A', rows: [], xml: sheetOf('<row r="5"/><row r="2"/>') }]),
    /out of order/,
  ],
  [
    'a row of ten thousand columns',
    () =>
      writeWorkbook([{ name: 'A', rows: [], xml: sheetOf('<row><c r="NTP1"><v>1</v></c></row>') }]),
    /more than 4,096 columns/,
  ],
])('does not open %s', async (_, make, sentence) => {
  const before = await wholeWorkspace(test.workspace)
  const error = await store(make()).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { why: expect.stringMatching(sentence) },
  })
  expect(await wholeWorkspace(test.workspace)).toEqual(before)
  expect(test.logged).toEqual([])
})
