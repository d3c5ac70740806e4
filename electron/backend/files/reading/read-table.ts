/** A small table read whole: a caseload or a list of standards has some hundred rows, so nothing needs to be staged. */
import type { Reading } from '#shared/contracts/imports.ts'
import { unusable } from '../unreadable.ts'
import { RecordTooLong } from './delimited-text.ts'
import { detectEncoding, NotUtf8 } from './encoding.ts'
import { detectDelimiter, detectHeaderRow, detectLineEnd, firstRecords } from './layout.ts'
import { headText, openSource, readRecords, tooLong, type Source } from './source.ts'

export type SmallTable = {
  readonly fileName: string
  readonly header: readonly string[]
  /** Rows that hold something, with their number in the file, from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const MOST_ROWS = 20_000
const SHEET_ROWS = 200

type Options = {
  /** How well a row would do as the header, from 0 to 1. */
  readonly fits: (cells: readonly string[]) => number
  /** What a longer table is not, for instance "list of teachers". */
  readonly what: string
  readonly signal: AbortSignal
}

/** @throws {CallError} `FILE_UNUSABLE`, `CANCELLED` */
export async function readTable(path: string, options: Options): Promise<SmallTable> {
  const source = await openSource(path)
  try {
    return await readAll(source, await beginningOf(source, options), options)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    // Beyond its beginning the file is not UTF-8 after all.
    const reading = await beginningOf(source, options, 'windows-1252')
    return await readAll(source, reading, options)
  } finally {
    source.close()
  }
}

async function readAll(
  source: Source,
  reading: Reading,
  { what, signal }: Options,
): Promise<SmallTable> {
  const rows: { row: number; cells: string[] }[] = []
  let header: string[] = []
  let row = 0
  for await (const { records } of readRecords(source, { reading, signal })) {
    for (const cells of records) {
      row += 1
      if (row === reading.headerRow) header = cells
      if (row > reading.headerRow && cells.some((cell) => cell.trim() !== ''))
        rows.push({ row, cells })
    }
    if (rows.length > MOST_ROWS)
      throw unusable(source.path, `It has more than 20,000 rows, so this is no ${what}.`)
  }
  return { fileName: source.name, header: header.map((name) => name.trim()), rows }
}

async function beginningOf(
  source: Source,
  { fits }: Options,
  wanted?: Reading['encoding'],
): Promise<Reading> {
  if (source.workbook) return sheetBeginning(source.workbook, fits)
  const encoding = wanted ?? detectEncoding(source.head)
  const text = headText(source, encoding)
  const lineEnd = detectLineEnd(text)
  const delimiter = detectDelimiter(text, lineEnd)
  try {
    const records = firstRecords(text, { delimiter, lineEnd, isWhole: source.isWhole })
    return { encoding, delimiter, headerRow: detectHeaderRow(records, fits) }
  } catch (error) {
    throw error instanceof RecordTooLong ? tooLong(source.path, error) : error
  }
}

/** The sheet with the best header; the first of them when several do as well. */
async function sheetBeginning(
  workbook: NonNullable<Source['workbook']>,
  fits: Options['fits'],
): Promise<Reading> {
  let best = { sheet: workbook.sheets[0] ?? '', headerRow: 1, score: -1 }
  for (const sheet of workbook.sheets) {
    const records: string[][] = []
    for await (const { rows } of workbook.rows(sheet)) {
      records.push(...rows)
      if (records.length > SHEET_ROWS) break
    }
    const headerRow = detectHeaderRow(records, fits)
    const score = fits(records[headerRow - 1] ?? [])
    if (score > best.score) best = { sheet, headerRow, score }
  }
  return { encoding: 'utf-8', delimiter: ',', headerRow: best.headerRow, sheet: best.sheet }
}
