/** An XLSX workbook: which sheets it has, and the rows of each. */
import { CallError } from '#shared/rpc/errors.ts'
import { unusable } from '../../unreadable.ts'
import { CUT_OFF, type Archive } from '../archive.ts'
import { readSharedStrings, TooManyTexts } from './shared-strings.ts'
import { readSheetList } from './sheet-list.ts'
import { sheetRows, TooWide, type CellContext } from './sheet-rows.ts'
import { readStyles } from './styles.ts'
import { BadXml } from './xml.ts'

export type Workbook = {
  readonly sheets: readonly string[]
  /** Rows in pieces; stop taking them and the rest is not read. `share` of the sheet has been read then. */
  readonly rows: (sheet: string) => AsyncGenerator<SheetPiece>
}

export type SheetPiece = { readonly rows: string[][]; readonly share: number }

/** @throws {CallError} `FILE_UNUSABLE` */
export async function openWorkbook(path: string, archive: Archive): Promise<Workbook> {
  const list = await orUnusable(path, () => readSheetList(archive))
  const { sheets, is1904, stylesPart, stringsPart } = list
  if (sheets.length === 0) throw unusable(path, 'It has no sheet. Save it again and try that.')
  const partOf = async (part: string) => archive.open(part)
  const has = (part: string | null): part is string => part !== null && archive.names.includes(part)
  let reading: Promise<CellContext> | undefined
  const context = (): Promise<CellContext> =>
    (reading ??= orUnusable(path, async () => ({
      is1904,
      styles: has(stylesPart) ? await readStyles(await partOf(stylesPart)) : [],
      strings: has(stringsPart) ? await readSharedStrings(await partOf(stringsPart)) : () => '',
    })))
  return {
    sheets: sheets.map(({ name }) => name),
    rows: async function* rows(wanted) {
      const sheet = sheets.find(({ name }) => name === wanted)
      if (!sheet) throw unusable(path, `It has no sheet “${wanted}”. Choose one that it has.`)
      try {
        const bytes = Math.max(1, archive.bytesOf(sheet.part))
        let read = 0
        const counted = async function* counted(): AsyncGenerator<Buffer> {
          for await (const piece of (await partOf(sheet.part)) as AsyncIterable<Buffer>) {
            read += piece.length
            yield piece
          }
        }
        for await (const piece of sheetRows(counted(), await context()))
          yield { rows: piece, share: Math.min(1, read / bytes) }
      } catch (error) {
        throw known(path, error)
      }
    },
  }
}

async function orUnusable<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw known(path, error)
  }
}

/** Whatever goes wrong while unpacking or reading XML is a damaged file. */
function known(path: string, error: unknown): CallError {
  if (error instanceof CallError) return error
  if (error instanceof TooWide)
    return unusable(path, 'A row has more than 4,096 columns, so this is no table of students.')
  if (error instanceof TooManyTexts)
    return unusable(path, 'It holds more text than can be read at once. Save the sheet as CSV.')
  if (error instanceof BadXml) return unusable(path, `${CUT_OFF} (${error.message})`)
  return unusable(path, CUT_OFF)
}
