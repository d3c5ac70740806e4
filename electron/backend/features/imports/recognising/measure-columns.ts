/** The columns of a recipe's measures in one file: each with what else the row says about its score. */
import type { RecipeMeasure } from '#shared/domain/recipes.ts'
import type { Finder, FoundColumn } from './find-columns.ts'

export type MeasureColumn = {
  readonly index: number
  readonly measure: RecipeMeasure & { readonly code: string }
  /** The column that names what was measured; else it is the measure's code. */
  readonly codeIndex: number | null
  readonly possibleIndex: number | null
  readonly dateIndex: number | null
  readonly standardErrorIndex: number | null
  readonly percentileIndex: number | null
  readonly levelIndex: number | null
  readonly figures: readonly { readonly name: string; readonly index: number }[]
}

export function measureColumns(
  measures: readonly RecipeMeasure[],
  finder: Finder,
): readonly MeasureColumn[] {
  const taken = new Set<number>()
  return measures.flatMap((measure) =>
    finder.findAll(measure.names).flatMap((found) => {
      if (taken.has(found.index)) return []
      taken.add(found.index)
      return [measureColumn(measure, found, finder)]
    }),
  )
}

function measureColumn(
  measure: RecipeMeasure,
  { index, groups }: FoundColumn,
  { find }: Finder,
): MeasureColumn {
  const possible = Number(groups['possible'] ?? Number.NaN)
  const assessment = groups['assessment'] ?? measure.assessment
  const window = groups['window'] ?? measure.window
  return {
    index,
    measure: {
      ...measure,
      code: groups['code'] ?? measure.code ?? 'Overall',
      maximum: possible > 0 ? possible : measure.maximum,
      ...(assessment !== undefined && { assessment }),
      ...(window !== undefined && { window }),
    },
    codeIndex: find(measure.codeNames),
    possibleIndex: find(measure.possibleNames),
    dateIndex: find(measure.testDateNames),
    standardErrorIndex: find(measure.standardErrorNames),
    percentileIndex: find(measure.percentileNames),
    levelIndex: measure.holds === 'level' ? index : find(measure.levelNames),
    figures: Object.entries(measure.figures).flatMap(([name, names]) => {
      const at = find(names)
      return at === null ? [] : [{ name, index: at }]
    }),
  }
}

/** Every column that a measure reads. */
export const columnsOfMeasure = (column: MeasureColumn): readonly number[] =>
  [
    ...[column.index, column.codeIndex, column.possibleIndex, column.dateIndex],
    ...[column.standardErrorIndex, column.percentileIndex, column.levelIndex],
    ...column.figures.map(({ index }) => index),
  ].filter((index) => index !== null)
