/** Where the table in a text begins and what separates its cells, from the first lines. */
import type { Reading } from '#shared/contracts/imports.ts'
import { createRecordReader } from './delimited-text.ts'

export type Delimiter = Reading['delimiter']
export type LineEnd = '\n' | '\r'

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|', '^']
const LOOKED_AT = 200
/** Lines before the header: a title, a district, a date of export. */
const LAST_HEADER_ROW = 40

/** Old Macintosh files end lines with a carriage return alone. */
export const detectLineEnd = (head: string): LineEnd =>
  head.includes('\n') || !head.includes('\r') ? '\n' : '\r'

/** The delimiter under which most rows have the same number of cells, and more than one. */
export function detectDelimiter(head: string, lineEnd: LineEnd): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const rows = firstRecords(head, { delimiter, lineEnd }).filter((row) => row.length > 1)
    const { width, count } = usualWidth(rows)
    return { delimiter, score: count * Math.log(Math.max(width, 1)) }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/**
 * @param format.isWhole the text is the whole file; else its last, perhaps cut, line is left out.
 * @returns the first complete records.
 * @throws {RecordTooLong} when the whole file ends inside a record.
 */
export function firstRecords(
  head: string,
  format: { readonly delimiter: string; readonly lineEnd: LineEnd; readonly isWhole?: boolean },
): string[][] {
  try {
    const isLast = format.isWhole ?? false
    return createRecordReader(format).read(head, { isLast }).slice(0, LOOKED_AT)
  } catch (error) {
    if (format.isWhole) throw error
    // Under this delimiter the text is no table; another may do, and reading it in full will say.
    return []
  }
}

/**
 * Row number, from 1, of the header: the first row as wide as most, made of words. A row that
 * `fits` calls better, because recipes know its names, wins.
 */
export function detectHeaderRow(
  records: readonly (readonly string[])[],
  fits: (cells: readonly string[]) => number,
): number {
  const { width } = usualWidth(records.filter((row) => row.length > 1))
  const candidates = records.slice(0, LAST_HEADER_ROW).map((cells, index) => ({
    row: index + 1,
    score: fits(cells) * 2 + (cells.length >= width ? 1 : 0) + shareOfWords(cells),
  }))
  return candidates.reduce((best, next) => (next.score > best.score + 1e-9 ? next : best), {
    row: 1,
    score: 0,
  }).row
}

function shareOfWords(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const words = filled.filter((cell) => !/^[\s\d.,/%:-]+$/.test(cell))
  return cells.length < 2 ? 0 : words.length / cells.length
}

function usualWidth(rows: readonly (readonly string[])[]): {
  readonly width: number
  readonly count: number
} {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce(
    (best, [width, count]) => (count > best.count ? { width, count } : best),
    { width: 0, count: 0 },
  )
}
