/** One row a student, one column an item: the option chosen, or the points got. */
import type { Recipe, RecipeItem } from '#shared/domain/recipes.ts'
import type { Cell } from './collected.ts'
import { createOccasions } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { parsePoints } from './values.ts'

type ItemRecipe = Extract<Recipe, { shape: 'column per item' }>
type Response = { readonly response: string | null; readonly points: number | null }

/** A row without any answer is refused: the student was absent, which is not twelve wrong answers. */
export function createItemRows(context: ScoreContext, recipe: ItemRecipe): ReadScores {
  const { columns, collected, who, tests } = context
  const occasionOf = createOccasions({ ...context, recipe })
  return (student, cells, row) => {
    const read = columns.items.flatMap(({ index, item }) => {
      const answer = readAnswer(cells[index] ?? '', item, context)
      if ('problem' in answer) {
        const column = columns.header[index] ?? ''
        const found = cells[index] ?? ''
        collected.problem({ kind: answer.problem, outcome: 'refused', row, column, found })
        return []
      }
      return [{ item, ...answer }]
    })
    if (read.length === 0) return false
    if (read.every(({ response, points }) => response === null && points === null)) {
      collected.problem({ kind: 'no-answers', outcome: 'refused', row, column: '', found: '' })
      return false
    }
    const occasion = occasionOf(cells, row)
    if (!occasion) return false
    const sittingNo = who.sitting({ student, cells, row, ...occasion })
    for (const { item, response, points } of read) {
      const { assessment } = occasion
      const target = tests.target({ assessment, kind: 'item', code: item.label, item })
      const value: Cell[] = [sittingNo, target.no, row, points, null, null, response]
      collected.batch.incomingValue.push(value)
    }
    return true
  }
}

/** No response means omitted. Points got are kept as the response too, so that 0 is not an omission. */
function readAnswer(
  typed: string,
  item: RecipeItem,
  context: ScoreContext,
): Response | { readonly problem: string } {
  const cell = typed.trim()
  if (item.key === null) return readItemPoints(cell, item, context)
  if (context.isMissing(cell)) return { response: null, points: null }
  const chosen = cell.toUpperCase()
  const known = item.options.map(({ label }) => label.toUpperCase())
  if (known.length > 0 && !known.includes(chosen)) return { problem: 'unknown-option' }
  return { response: chosen, points: chosen === item.key.toUpperCase() ? item.maxPoints : 0 }
}

function readItemPoints(
  cell: string,
  item: RecipeItem,
  context: ScoreContext,
): Response | { readonly problem: string } {
  const read = parsePoints(cell, context)
  if (read.kind === 'missing') return { response: null, points: null }
  if (read.kind === 'points') {
    if (read.points > item.maxPoints) return { problem: 'above-possible' }
    return read.points < 0 ? { problem: 'below-scale' } : { response: cell, points: read.points }
  }
  // Option letters without a key: kept, to be scored once the key is known.
  const isOption = /^[a-z]$/i.test(cell)
  return isOption
    ? { response: cell.toUpperCase(), points: null }
    : { problem: 'unreadable-points' }
}
