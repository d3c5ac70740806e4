/** One row a student, a column for each measure, perhaps of several administrations. */
import type { Recipe } from '#shared/domain/recipes.ts'
import { valueCells, widen } from './long-rows.ts'
import { createOccasions } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { readScoreCell } from './score-cell.ts'

type MeasureRecipe = Extract<Recipe, { shape: 'columns of measures' }>

/** A cell that is refused does not take the rest of its row along. */
export function createMeasureRows(context: ScoreContext, recipe: MeasureRecipe): ReadScores {
  const { columns, collected, who, tests } = context
  const measures = columns.measures.map(({ index, measure }) => ({
    index,
    measure,
    scale: { ...context, minimum: measure.minimum },
    occasionOf: createOccasions({ ...context, recipe }, measure),
  }))
  return (student, cells, row) => {
    let isAnyStored = false
    for (const { index, measure, scale, occasionOf } of measures) {
      const score = readScoreCell(cells[index] ?? '', measure.maximum, scale)
      if ('refused' in score) {
        const column = columns.header[index] ?? ''
        const { refused: kind, found } = score
        collected.problem({ kind, outcome: 'refused', row, column, found })
        continue
      }
      const occasion = occasionOf(cells, row)
      if (!occasion) continue
      const target = tests.target({ ...measure, assessment: occasion.assessment })
      widen(target, score.possible)
      const sittingNo = who.sitting({ student, cells, row, ...occasion })
      collected.batch.incomingValue.push(valueCells(sittingNo, target.no, { row, ...score }))
      isAnyStored = true
    }
    return isAnyStored
  }
}
