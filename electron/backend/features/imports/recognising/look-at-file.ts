/** The first look at a file: how to read it, what its columns are and which recipe takes it. */
import type { Reading } from '#shared/contracts/imports.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { unusable } from '../../../files/unreadable.ts'
import { RecordTooLong } from '../../../files/reading/delimited-text.ts'
import { detectEncoding } from '../../../files/reading/encoding.ts'
import {
  detectDelimiter,
  detectHeaderRow,
  detectLineEnd,
  firstRecords,
} from '../../../files/reading/layout.ts'
import { headText, tooLong, type Source } from '../../../files/reading/source.ts'
import type { Workbook } from '../../../files/reading/workbook/workbook.ts'
import { GOOD_ENOUGH, rankRecipes, type Candidate } from './recognise.ts'

export type FirstLook = {
  readonly reading: Reading
  readonly chosen: Candidate
  /** The best other ones that would do. */
  readonly others: readonly Candidate[]
  /** Some rows after the header, without blank ones. */
  readonly rows: readonly (readonly string[])[]
}

const OFFERED = 3
/** Sheets that are looked at, and rows of each. */
const MOST_SHEETS = 60
const SHEET_ROWS = 200

export const NO_ROWS = 'It has a header and no rows. Export it again with its students.'

export type LookOptions = {
  /** What the person corrected; the rest is detected. */
  readonly reading: Partial<Reading>
  /** The recipe that was asked for, else the best fit is taken. */
  readonly wanted: Recipe | undefined
}

/** The beginning of a text or sheet as a table. */
type Beginning = {
  readonly records: readonly string[][]
  readonly isWhole: boolean
  readonly reading: Omit<Reading, 'headerRow'>
}

/** @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN` */
export async function lookAtFile(
  source: Source,
  recipes: readonly Recipe[],
  options: LookOptions,
): Promise<FirstLook> {
  return accept(source, await judgeFile(source, recipes, options), recipes, options)
}

/**
 * The beginning of a file as a table, with the recipes that fit it, whether or not one is good enough.
 * @throws {CallError} `FILE_UNUSABLE`
 */
export async function judgeFile(
  source: Source,
  recipes: readonly Recipe[],
  options: LookOptions,
): Promise<Judged> {
  const beginnings = source.workbook
    ? await sheetBeginnings(source.workbook, options.reading.sheet)
    : [textBeginning(source, options.reading)]
  const looks = beginnings.map((beginning) => judge(beginning, recipes, options))
  const [first] = looks
  if (!first) throw unusable(source.path, 'It has no sheet. Save it again and try that.')
  // The sheet that a recipe fits best; the first one of them when several fit as well.
  return looks.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a), first)
}

export type Judged = Beginning & {
  readonly headerRow: number
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly ranked: readonly Candidate[]
}

const scoreOf = ({ ranked, rows }: Judged): number =>
  rows.length === 0 ? -1 : (ranked[0]?.score ?? 0)

function judge(
  beginning: Beginning,
  recipes: readonly Recipe[],
  { reading, wanted }: LookOptions,
): Judged {
  const { records } = beginning
  const considered = wanted ? [wanted] : recipes
  const fits = (header: readonly string[]): number =>
    Math.max(0, ...rankRecipes(considered, header, []).map(({ score }) => score))
  const headerRow = reading.headerRow ?? detectHeaderRow(records, fits)
  const header = records[headerRow - 1] ?? []
  const rows = records.slice(headerRow).filter((row) => row.some((cell) => cell.trim() !== ''))
  return { ...beginning, headerRow, header, rows, ranked: rankRecipes(considered, header, rows) }
}

function accept(
  source: Source,
  judged: Judged,
  recipes: readonly Recipe[],
  { wanted }: LookOptions,
): FirstLook {
  const { header, rows, ranked, isWhole, records } = judged
  const [chosen] = ranked
  if (!chosen || chosen.score < GOOD_ENOUGH)
    throw unknownLayout(source, { header, ranked, isTable: records.length > 0, isWhole })
  if (rows.length === 0 && isWhole) throw unusable(source.path, NO_ROWS)
  const others = wanted ? rankRecipes(recipes, header, rows) : ranked
  return {
    reading: { ...judged.reading, headerRow: judged.headerRow },
    chosen,
    others: others
      .filter(({ recipe, score }) => recipe.id !== chosen.recipe.id && score >= GOOD_ENOUGH)
      .slice(0, OFFERED - 1),
    rows,
  }
}

function textBeginning(source: Source, given: Partial<Reading>): Beginning {
  const encoding = given.encoding ?? detectEncoding(source.head)
  const text = headText(source, encoding)
  const lineEnd = detectLineEnd(text)
  const delimiter = given.delimiter ?? detectDelimiter(text, lineEnd)
  const { isWhole } = source
  const records = recordsOf(source, text, { delimiter, lineEnd, isWhole })
  return { records, isWhole, reading: { encoding, delimiter } }
}

async function sheetBeginnings(
  workbook: Workbook,
  wanted: string | undefined,
): Promise<readonly Beginning[]> {
  const sheets = wanted === undefined ? workbook.sheets.slice(0, MOST_SHEETS) : [wanted]
  const beginnings: Beginning[] = []
  for (const sheet of sheets) {
    const records: string[][] = []
    let isWhole = true
    for await (const { rows } of workbook.rows(sheet)) {
      records.push(...rows)
      isWhole = records.length <= SHEET_ROWS
      if (!isWhole) break
    }
    const reading = { encoding: 'utf-8', delimiter: ',', sheet } as const
    beginnings.push({ records: records.slice(0, SHEET_ROWS), isWhole, reading })
  }
  return beginnings
}

function recordsOf(
  source: Source,
  text: string,
  format: Parameters<typeof firstRecords>[1],
): string[][] {
  try {
    return firstRecords(text, format)
  } catch (error) {
    throw error instanceof RecordTooLong ? tooLong(source.path, error) : error
  }
}

function unknownLayout(
  source: Source,
  found: {
    readonly header: readonly string[]
    readonly ranked: readonly Candidate[]
    readonly isTable: boolean
    readonly isWhole: boolean
  },
): CallError {
  if (!found.isTable) {
    const why = found.isWhole
      ? 'No rows and columns were found in it. Export it again as CSV.'
      : 'Its first row never ends, so this is no table. Export it again as CSV.'
    return unusable(source.path, why)
  }
  return new CallError('LAYOUT_UNKNOWN', {
    data: {
      fileName: source.name,
      columns: found.header.map((name) => name.trim()),
      nearest: found.ranked.slice(0, OFFERED).map(({ recipe, columns }) => ({
        name: recipe.name,
        missing: columns.missing,
      })),
    },
  })
}
