/** The first look at a file: how to read it, what its columns are and which recipe takes it. */
import type { Reading } from '#shared/contracts/imports.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { unusable } from '../../../files/unreadable.ts'
import { RecordTooLong } from '../reading/delimited-text.ts'
import { detectEncoding } from '../reading/encoding.ts'
import { detectDelimiter, detectHeaderRow, detectLineEnd, firstRecords } from '../reading/layout.ts'
import { headText, tooLong, type Source } from '../reading/source.ts'
import { GOOD_ENOUGH, rankRecipes, type Candidate } from './recognise.ts'

export type FirstLook = {
  readonly reading: Reading
  readonly chosen: Candidate
  /** The best other ones that would do. */
  readonly others: readonly Candidate[]
  readonly firstRow: readonly string[]
}

const OFFERED = 3

export const NO_ROWS = 'It has a header and no rows. Export it again with its students.'

/**
 * @param options.reading what the person corrected; the rest is detected.
 * @param options.wanted the recipe that was asked for, else the best fit is taken.
 * @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN`
 */
export function lookAtFile(
  source: Source,
  recipes: readonly Recipe[],
  options: {
    readonly reading: Partial<Reading>
    readonly wanted: Recipe | undefined
  },
): FirstLook {
  const given = options.reading
  const encoding = given.encoding ?? detectEncoding(source.head)
  const text = headText(source, encoding)
  const lineEnd = detectLineEnd(text)
  const delimiter = given.delimiter ?? detectDelimiter(text, lineEnd)
  const isWhole = source.head.length === source.bytes
  const records = recordsOf(source, text, { delimiter, lineEnd, isWhole })
  const considered = options.wanted ? [options.wanted] : recipes
  const fits = (header: readonly string[]): number =>
    Math.max(0, ...rankRecipes(considered, header, []).map(({ score }) => score))
  const headerRow = given.headerRow ?? detectHeaderRow(records, fits)
  const header = records[headerRow - 1] ?? []
  const rows = records.slice(headerRow).filter((row) => row.some((cell) => cell.trim() !== ''))
  const ranked = rankRecipes(considered, header, rows)
  const [chosen] = ranked
  const reading = { encoding, delimiter, headerRow }
  if (!chosen || chosen.score < GOOD_ENOUGH)
    throw unknownLayout(source, { header, ranked, isTable: records.length > 0, isWhole })
  if (rows.length === 0 && isWhole) throw unusable(source.path, NO_ROWS)
  const others = options.wanted ? rankRecipes(recipes, header, rows) : ranked
  return {
    reading,
    chosen,
    others: others
      .filter(({ recipe, score }) => recipe.id !== chosen.recipe.id && score >= GOOD_ENOUGH)
      .slice(0, OFFERED - 1),
    firstRow: rows[0] ?? [],
  }
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
