/** One CSV file of a OneRoster export, row by row, its cells by the names of their columns. */
import { headerKey } from '#shared/domain/recipes.ts'
import { createRecordReader } from '../delimited-text.ts'
import { createDecoder, detectEncoding } from '../encoding.ts'
import { detectLineEnd } from '../layout.ts'

/** @returns the cell of a column; empty where there is no such column. */
export type RosterRow = (column: string) => string

/** Streams; a later row replaces nothing here. */
export async function* csvRows(stream: AsyncIterable<Buffer>): AsyncGenerator<RosterRow> {
  let read: ((bytes: Uint8Array, isLast: boolean) => string[][]) | null = null
  let columns: ReadonlyMap<string, number> | null = null
  const rowsOf = function* rowsOf(records: readonly string[][]): Generator<RosterRow> {
    for (const cells of records) {
      if (cells.length === 1 && cells[0]?.trim() === '') continue
      if (columns === null) {
        columns = new Map(cells.map((name, index) => [headerKey(name), index]))
        continue
      }
      const known = columns
      yield (column) => (cells[known.get(headerKey(column)) ?? -1] ?? '').trim()
    }
  }
  for await (const bytes of stream) {
    read ??= createReader(bytes)
    yield* rowsOf(read(bytes, false))
  }
  if (read) yield* rowsOf(read(new Uint8Array(), true))
}

function createReader(first: Uint8Array) {
  const encoding = detectEncoding(first)
  const decode = createDecoder(encoding)
  const lineEnd = detectLineEnd(new TextDecoder().decode(first.subarray(0, 4096)))
  const reader = createRecordReader({ delimiter: ',', lineEnd })
  return (bytes: Uint8Array, isLast: boolean): string[][] =>
    reader.read(decode(bytes, isLast), { isLast })
}

/** Rows that the export marks for removal are not there any more. */
export const isDeleted = (row: RosterRow): boolean => /^tobedeleted$/i.test(row('status'))
