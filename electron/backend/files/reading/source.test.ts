/** Any table reads back from a file in any encoding, and the bytes are what was hashed. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Reading } from '#shared/contracts/imports.ts'
import { detectEncoding, type Encoding } from './encoding.ts'
import { openSource, readRecords } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'numberline-source-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const encoders: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
}
const encodings = Object.keys(encoders) as Encoding[]

/** Characters that every encoding here has, the delimiters among them. */
const western = fc.string({
  unit: fc.constantFrom(...Array.from('abcXYZ019 éñüßÅ.-_=<>\'"\n,;|^\t')),
  maxLength: 15,
})
const anyCell = fc.string({ unit: 'grapheme', maxLength: 10 })
const tableOf = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 })

async function readBack(bytes: Buffer, reading: Reading): Promise<[string[][], string]> {
  const path = join(folder, 'table.csv')
  writeFileSync(path, bytes)
  const pieces = readRecords(await openSource(path), {
    reading,
    signal: new AbortController().signal,
  })
  const records: string[][] = []
  for (;;) {
    const piece = await pieces.next()
    if (piece.done) return [records, piece.value]
    records.push(...piece.value.records)
  }
}

const asText = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n')

it.each(encodings)('reads back any table in %s', async (encoding) => {
  const cell = encoding === 'windows-1252' ? western : fc.oneof(western, anyCell)
  await fc.assert(
    fc.asyncProperty(
      tableOf(cell),
      fc.constantFrom(',', ';', '\t', '|', '^'),
      async (rows, delimiter) => {
        // A heading of letters, so that a table of control characters still is text.
        const table = [['Student ID', 'Points', 'x'.repeat(100)], ...rows]
        const bytes = encoders[encoding](asText(table, delimiter))
        const isChance = encoding === 'windows-1252' && detectEncoding(bytes) === 'utf-8'
        if (!isChance) expect(detectEncoding(bytes)).toBe(encoding)
        const [records, sha256] = await readBack(bytes, { encoding, delimiter, headerRow: 1 })
        expect(records).toEqual(table)
        expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      },
    ),
    { numRuns: 60 },
  )
})

it('cuts no character in two at the end of a piece', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => [`${index}`, 'é€😀', 'Peña'])
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    const bytes = encoders[encoding](asText(rows, ','))
    const [records] = await readBack(bytes, { encoding, delimiter: ',', headerRow: 1 })
    expect(records).toEqual(rows)
  }
})
