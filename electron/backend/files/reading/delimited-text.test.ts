/** Any table of strings, written as delimited text, reads back the same, however it is cut into pieces. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordReader, LONGEST_RECORD, RecordTooLong } from './delimited-text.ts'

const delimiters = [',', ';', '\t', '|', '^'] as const

const write = (table: readonly (readonly string[])[], delimiter: string, lineEnd: string): string =>
  table.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(lineEnd)

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

function readInPieces(text: string, delimiter: string, pieceLength: number): string[][] {
  const reader = createRecordReader({ delimiter, lineEnd: '\n' })
  const records: string[][] = []
  for (let start = 0; start < text.length; start += pieceLength)
    records.push(...reader.read(text.slice(start, start + pieceLength), { isLast: false }))
  return [...records, ...reader.read('', { isLast: true })]
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '"',
    '""',
    'a"b',
    '\n',
    '\r\n',
    ',',
    ';',
    '=cmd()',
    '<script>',
    '\u0001',
    ' ',
  ),
)
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
)

describe('delimited text', () => {
  it('reads back any table, whatever the delimiter, line end and size of the pieces', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, lineEnd, pieceLength) => {
          const text = write(rows, delimiter, lineEnd)
          expect(readInPieces(text, delimiter, pieceLength)).toEqual(rows)
          expect(readInPieces(text + lineEnd, delimiter, pieceLength)).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('agrees with csv-parse', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = write(rows, ',', '\n')
        const theirs = parse(text, { record_delimiter: '\n', skip_empty_lines: false })
        expect(readInPieces(text, ',', 7)).toEqual(theirs)
      }),
      { numRuns: 300 },
    )
  })

  it('takes quotation marks inside of a cell as they are', () => {
    expect(readInPieces('5" pipe,b\n"a"x,"c ""d"""', ',', 3)).toEqual([
      ['5" pipe', 'b'],
      ['ax', 'c "d"'],
    ])
  })

  it('reads old Macintosh line ends', () => {
    const reader = createRecordReader({ delimiter: ',', lineEnd: '\r' })
    expect(reader.read('a,b\r"c\rd",e\r', { isLast: true })).toEqual([
      ['a', 'b'],
      ['c\rd', 'e'],
    ])
  })

  it.each([
    ['a line without end', '', false],
    ['a quotation mark that is never closed', '"', true],
  ])('stops at %s', (_, opening, isQuoted) => {
    const piece = 'x\ty'.repeat(50_000)
    const readOn = (): void => {
      const reader = createRecordReader({ delimiter: ',', lineEnd: '\n' })
      reader.read(opening, { isLast: false })
      for (let read = 0; read <= LONGEST_RECORD; read += piece.length)
        reader.read(piece, { isLast: false })
    }
    expect(readOn).toThrow(RecordTooLong)
    expect(readOn).toThrow(expect.objectContaining({ recordNumber: 1, isQuoted }))
  })
})
