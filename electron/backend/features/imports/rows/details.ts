/** What a row says about a score besides its points: error, percentile, level and the vendor's figures. */
import type { RecipeField } from '#shared/domain/recipes.ts'
import type { MeasureColumn } from '../recognising/measure-columns.ts'
import type { MissingWords } from './values.ts'

export type Details = {
  readonly standardError: number | null
  readonly percentile: number | null
  readonly level: string | null
  /** A JSON object of texts, in the order of the recipe, so that equal figures are equal texts. */
  readonly figures: string | null
}

export const noDetails: Details = {
  standardError: null,
  percentile: null,
  level: null,
  figures: null,
}

type DetailColumns = Pick<
  MeasureColumn,
  'standardErrorIndex' | 'percentileIndex' | 'levelIndex' | 'figures'
>

/** A percentile that is no number, for instance `<1`, is kept among the figures as it is written. */
export function createDetails(columns: DetailColumns, isMissing: MissingWords) {
  const { standardErrorIndex, percentileIndex, levelIndex, figures } = columns
  const isNone = (standardErrorIndex ?? percentileIndex ?? levelIndex) === null
  if (isNone && figures.length === 0) return () => noDetails
  const text = (cells: readonly string[], index: number | null): string | null => {
    const cell = index === null ? '' : (cells[index] ?? '').trim()
    return cell === '' || (isMissing(cell) && !/^[<>≤≥]/.test(cell)) ? null : cell
  }
  return (cells: readonly string[]): Details => {
    const percentile = text(cells, percentileIndex)
    const rank = percentile === null ? null : numberIn(percentile)
    const named = figures.flatMap(({ name, index }) => {
      const figure = text(cells, index)
      return figure === null ? [] : [[name, figure] as const]
    })
    if (percentile !== null && rank === null) named.push(['Percentile', percentile])
    return {
      standardError: numberIn(text(cells, standardErrorIndex) ?? ''),
      percentile: rank,
      level: text(cells, levelIndex),
      figures: named.length === 0 ? null : JSON.stringify(Object.fromEntries(named)),
    }
  }
}

const numberIn = (text: string): number | null => {
  const found = /^(\d+\.?\d*|\.\d+)(?:%|st|nd|rd|th)?$/i.exec(text)
  return found ? Number(found[1]) : null
}

/** The columns of a file with one score a row, in the form that measures have them. */
export function detailFields(fields: ReadonlyMap<RecipeField, number>): DetailColumns {
  return {
    standardErrorIndex: fields.get('standardError') ?? null,
    percentileIndex: fields.get('percentile') ?? null,
    levelIndex: fields.get('level') ?? null,
    figures: [],
  }
}
