/** One row a student, a column for each measure, perhaps of several administrations. */
import type { Recipe } from '#shared/domain/recipes.ts'
import type { MeasureColumn } from '../recognising/measure-columns.ts'
import { createDetails, type Details } from './details.ts'
import { valueCells, widen } from './long-rows.ts'
import { createOccasions, type Occasion } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { readScoreCell, type Refused, type Score } from './score-cell.ts'

type MeasureReader = {
  readonly column: MeasureColumn
  readonly occasionOf: (cells: readonly string[], row: number) => Occasion | null
  readonly detailsOf: (cells: readonly string[]) => Details
}

/** A score that is nothing but a level has no points, which is not the same as no score. */
export const LEVEL_ONLY = 'Level only'

/** A cell that is refused does not take the rest of its row along. */
export function createMeasureRows(
  context: ScoreContext,
  recipe: Recipe,
  { isAlone = true }: { readonly isAlone?: boolean } = {},
): ReadScores {
  const { columns, collected, who, tests } = context
  const readers = measureReaders(context, recipe)
  return (student, cells, row) => {
    let isAnyStored = false
    let isAnyRefused = false
    for (const { column, occasionOf, detailsOf } of readers) {
      const { measure, index } = column
      const code = codeOf(column, cells)
      if (code === '') continue
      const score = scoreOf(column, cells, context)
      if (score === null) continue
      if ('refused' in score) {
        const { refused: kind, found } = score
        const name = columns.header[index] ?? ''
        collected.problem({ kind, outcome: 'refused', row, column: name, found })
        isAnyRefused = true
        continue
      }
      const occasion = occasionOf(cells, row)
      isAnyRefused ||= occasion === null
      if (!occasion) continue
      const { assessment } = occasion
      const target = tests.measure({ ...measure, code, assessment })
      widen(target, score.possible)
      const details = detailsOf(cells)
      const error = details.standardError
      const sittingNo = who.sitting({ student, cells, row, error, ...occasion })
      collected.batch.incomingValue.push(
        valueCells(sittingNo, target.no, { row, ...score, ...details }),
      )
      isAnyStored = true
    }
    if (isAlone && !isAnyStored && !isAnyRefused)
      collected.problem({ kind: 'no-scores', outcome: 'refused', row, column: '', found: '' })
    return isAnyStored
  }
}

/** Measures of one administration share its reader, so that what it notes is noted once. */
function measureReaders(context: ScoreContext, recipe: Recipe): readonly MeasureReader[] {
  const shared = new Map<string, MeasureReader['occasionOf']>()
  return context.columns.measures.map((column) => {
    const { assessment, window, schoolYear, testDate } = column.measure
    const key = JSON.stringify([assessment, window, schoolYear, testDate, column.dateIndex])
    const occasionOf =
      shared.get(key) ?? createOccasions({ ...context, recipe }, column.measure, column.dateIndex)
    shared.set(key, occasionOf)
    return { column, occasionOf, detailsOf: createDetails(column, context.isMissing) }
  })
}

const codeOf = ({ codeIndex, measure }: MeasureColumn, cells: readonly string[]): string =>
  codeIndex === null ? measure.code : (cells[codeIndex] ?? '').trim()

/** Null where the row has no such score at all. */
function scoreOf(
  { index, measure, possibleIndex }: MeasureColumn,
  cells: readonly string[],
  context: ScoreContext,
): Score | Refused | null {
  const cell = cells[index] ?? ''
  if (measure.whenBlank === 'skip' && cell.trim() === '') return null
  if (measure.holds === 'level') {
    const word = cell.trim()
    return { points: null, possible: null, missing: context.isMissing(word) ? word : LEVEL_ONLY }
  }
  const stated = possibleIndex === null ? '' : (cells[possibleIndex] ?? '')
  const possible = stated.trim() === '' ? (context.possible(index) ?? measure.maximum) : stated
  return readScoreCell(cell, possible, { ...context, minimum: measure.minimum })
}
