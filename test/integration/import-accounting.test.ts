/**
 * Whatever a file holds: no crash, no lost row, nothing half stored. Generated files of each shape with the
 * cells, quoting, encodings and repeats of real ones; the same file a second time changes nothing.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CallError } from '#shared/rpc/errors.ts'
import { writeWorkbook } from '#test/fixtures/imports/write-workbook.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, token } = useImportWorkspace()

const ids = ['0042', '42', 'ab1', 'AB1', ' 7 ', '', '5.12E+09', '="0099"', '\u0001', 'Total', '300']
const names = [
  'Rivera',
  'Núñez García',
  "O'Neil",
  '=cmd()',
  '<b>',
  'Student, Test',
  'a"b',
  '',
  'x\ny',
]
const days = ['3/4/2026', '2026-01-20', '13/1/2026', '28:02.8', '', '45678', 'soon', '1/2/1899']
const points = [
  '0',
  '7',
  '7/10',
  '70%',
  '',
  'N/A',
  '--',
  '<10',
  '5-Feb',
  '640Q',
  'seven',
  '-1',
  '1e9',
]
const standards = ['4.NF.A.1', '4.NF.A.2', 'Fractions', '']
const answers = ['A', 'B', '', '1', '0', 'X', '2/5']

const one = (values: readonly string[]) => fc.constantFrom(...values)
/** Headers with what stands in each column. */
const shapes = [
  [
    ['Student ID', one(ids)],
    ['Last Name', one(names)],
    ['First Name', one(names)],
    ['Grade', one(['4', 'K', 'Grade 05', 'x', ''])],
    ['School', one(['Cedar', 'cedar ', ''])],
    ['Test', one(['Unit test', 'Quiz'])],
    ['Window', one(['Fall', 'Winter 2025-26', ''])],
    ['Test Date', one(days)],
    ['Standard', one(standards)],
    ['Points Earned', one(points)],
    ['Points Possible', one(['10', '', '0', 'ten'])],
  ],
  [
    ['Local ID', one(ids)],
    ['State ID', one(['S1', 'S2', ''])],
    ['Student Name', one(names)],
    ['Assessment', one(['Benchmark'])],
    ['Season', one(['Fall', ''])],
    ['Date Taken', one(days)],
    ['Scale Score', one(points)],
    ['Performance Level', one(['Level 1', 'Level 2', ''])],
    ['4.NF.A.1', one(points)],
  ],
  [
    ['Student ID', one(ids)],
    ['Test Date', one(days)],
    ['Q1', one(answers)],
    ['Q2', one(answers)],
    ['Q3', one(answers)],
  ],
  [
    ['Student ID', one(ids)],
    ['Last Name', one(names)],
    ['First Name', one(names)],
    ['School', one(['Cedar', 'Harbor', ''])],
    ['Class', one(['4 A', '4 B', ''])],
    ['Teacher', one(['Lee, Kim', 'Kim Lee', 'Pat', ''])],
    ['Start Date', one(days)],
    ['End Date', one(days)],
  ],
] as const

type Written = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
  readonly lineEnd: string
  readonly encoding: 'utf8' | 'utf16le' | 'latin1' | 'xlsx'
  readonly severalTests: 'first' | 'last' | 'best' | 'all' | undefined
}

const files: fc.Arbitrary<Written> = fc.constantFrom(...shapes).chain((shape) => {
  const header = shape.map(([name]) => name)
  const cells = fc.tuple(...shape.map(([, cell]) => cell))
  const cut = fc.tuple(cells, fc.nat(header.length)).map(([row, at]) => row.slice(0, at + 1))
  const row = fc.oneof(
    { weight: 12, arbitrary: cells },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: cells.map((own) => [...own, 'more']) },
    { weight: 1, arbitrary: fc.constant(header) },
  )
  return fc.record({
    header: fc.constant(header),
    rows: fc.array(row, { minLength: 1, maxLength: 30 }).map(withRepeats),
    delimiter: fc.constantFrom(',', ';', '\t', '|', '^'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    encoding: fc.constantFrom('utf8', 'utf16le', 'latin1', 'xlsx'),
    severalTests: fc.constantFrom('first', 'last', 'best', 'all', undefined),
  })
})

/** Exact repeats, as where two exports were put together. */
const withRepeats = (rows: readonly (readonly string[])[]) => [...rows, ...rows.slice(0, 3)]

function bytesOf({ header, rows, delimiter, lineEnd, encoding }: Written): Uint8Array {
  if (encoding === 'xlsx') return writeWorkbook([{ name: 'Scores', rows: [header, ...rows] }])
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const text = [header, ...rows].map((row) => row.map(quoted).join(delimiter)).join(lineEnd)
  return encoding === 'utf16le'
    ? Buffer.from(`\uFEFF${text}`, 'utf16le')
    : Buffer.from(text, encoding)
}

/** A blank line is no row; a row of one empty cell looks the same. */
const isRow = (cells: readonly string[]): boolean => cells.length > 1 || cells[0]?.trim() !== ''

it('accounts for every row of any file; the same file again changes nothing, and undo takes it out', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (written) => {
      const content = bytesOf(written)
      const granted = token(content, written.encoding === 'xlsx' ? 'any.xlsx' : 'any.csv')
      const { severalTests } = written
      const choices = { token: granted, ...(severalTests && { severalTests }) }
      const before = await wholeWorkspace(test.workspace)
      const outcome = await test.client.imports.commit(choices).catch((error: unknown) => error)
      expect(test.logged).toEqual([])
      if (outcome instanceof CallError) {
        expect(['FILE_UNUSABLE', 'LAYOUT_UNKNOWN']).toContain(outcome.code)
        expect(await wholeWorkspace(test.workspace)).toEqual(before)
        return
      }
      const { accounting, batchId } = outcome as Awaited<
        ReturnType<typeof test.client.imports.commit>
      >
      const { rowsStored, rowsRefused, rowsRepeated, rowsNotStudents } = accounting
      for (const count of [rowsStored, rowsRefused, rowsRepeated, rowsNotStudents])
        expect(count).toBeGreaterThanOrEqual(0)
      expect(rowsStored + rowsRefused + rowsRepeated + rowsNotStudents).toBe(accounting.rowsRead)
      expect(accounting.rowsRead).toBe(written.rows.filter(isRow).length)
      expect(batchId === null).toBe(rowsStored === 0)
      if (batchId === null) expect(await wholeWorkspace(test.workspace)).toEqual(before)
      const again = await test.client.imports.preview(choices)
      expect(again.accounting.rowsStored).toBe(0)
      if (batchId === null) return
      await test.client.history.undo({})
      expect(await wholeWorkspace(test.workspace)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})
