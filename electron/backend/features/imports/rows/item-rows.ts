/** One row a student, one column an item: the option chosen, or the points got. */
import type { Recipe, RecipeItem } from '#shared/domain/recipes.ts'
import type { ItemColumn } from '../recognising/item-columns.ts'
import type { Cell } from './collected.ts'
import { createItemStrings } from './item-strings.ts'
import { createMeasureRows } from './measure-rows.ts'
import { createOccasions } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { fractionTurnedDate, parsePoints } from './values.ts'
import { cellReader } from './cells.ts'

type ItemRecipe = Extract<Recipe, { shape: 'column per item' }>
export type Response = { readonly response: string | null; readonly points: number | null }
export type ItemResponse = Response & { readonly item: RecipeItem }

/** A row without any answer is refused: the student was absent, which is not twelve wrong answers. */
export function createItemRows(context: ScoreContext, recipe: ItemRecipe): ReadScores {
  const { columns, collected, who } = context
  const occasionOf = createOccasions({ ...context, recipe })
  const readMeasures =
    recipe.measures.length > 0 ? createMeasureRows(context, recipe, { isAlone: false }) : null
  const readStrings = createItemStrings(columns.strings, context)
  const store = createItemStore(context)
  return (student, cells, row) => {
    const isScored = readMeasures?.(student, cells, row) ?? false
    const read = [...readColumns(cells, row, context), ...readStrings(cells)]
    if (read.length === 0) return isScored
    if (read.every(({ response, points }) => response === null && points === null)) {
      if (isScored) return true
      collected.problem({ kind: 'no-answers', outcome: 'refused', row, column: '', found: '' })
      return false
    }
    const occasion = occasionOf(cells, row)
    if (!occasion) return isScored
    const sittingNo = who.sitting({ student, cells, row, ...occasion })
    store(read, { sittingNo, cells, row, assessment: occasion.assessment })
    return true
  }
}

function readColumns(
  cells: readonly string[],
  row: number,
  context: ScoreContext,
): readonly ItemResponse[] {
  const { columns, collected } = context
  return columns.items.flatMap((column) => {
    const { index, item } = column
    if (column.isAnswer && fractionTurnedDate.test((cells[index] ?? '').trim())) {
      const name = columns.header[index] ?? ''
      const found = cells[index] ?? ''
      collected.problem({
        kind: 'fraction-turned-date',
        outcome: 'noted',
        row,
        column: name,
        found,
      })
    }
    const answer = column.isAnswer
      ? readSeriesAnswer(column, cells, context)
      : readAnswer(cells[index] ?? '', item, context)
    if (!('problem' in answer)) return [{ item: answer.item ?? item, ...answer }]
    const name = columns.header[index] ?? ''
    const found = cells[answer.index ?? index] ?? ''
    collected.problem({ kind: answer.problem, outcome: 'refused', row, column: name, found })
    return []
  })
}

type At = {
  readonly sittingNo: number
  readonly cells: readonly string[]
  readonly row: number
  readonly assessment: string
}

/** Items of another form than the first are items of their own: number 3 there is another question. */
function createItemStore({ columns, collected, tests }: ScoreContext) {
  const cell = cellReader(columns)
  return (read: readonly ItemResponse[], { sittingNo, cells, row, assessment }: At): void => {
    const form = cell(cells, 'form').trim()
    const isFirstForm = /^(|1|a|primary)$/i.test(form)
    for (const { item, response, points } of read) {
      const label = isFirstForm ? item.label : `${item.label}, form ${form}`
      const own = { ...item, label }
      const target = tests.target({ assessment, kind: 'item', code: label, item: own })
      if (target.item) {
        target.item.key ??= item.key
        target.item.maxPoints = Math.max(target.item.maxPoints, item.maxPoints, points ?? 0)
      }
      const value: Cell[] = [sittingNo, target.no, row, points, null, null, response]
      collected.batch.incomingValue.push(value)
    }
  }
}

type Problem = { readonly problem: string; readonly index?: number }

/** No response means omitted. Points got are kept as the response too, so that 0 is not an omission. */
function readAnswer(
  typed: string,
  item: RecipeItem,
  context: ScoreContext,
): (Response & { readonly item?: RecipeItem }) | Problem {
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

const LONGEST_ANSWER = 500

/** An answer as the student gave it, and the points that another column gives for it. */
function readSeriesAnswer(
  { index, item, pointsIndex, keyIndex }: ItemColumn,
  cells: readonly string[],
  context: ScoreContext,
): (Response & { readonly item: RecipeItem }) | Problem {
  const answer = (cells[index] ?? '').trim()
  const response = answer === '' ? null : answer.slice(0, LONGEST_ANSWER)
  const key = typeof keyIndex === 'number' ? (cells[keyIndex] ?? '').trim() : ''
  const keyed = key === '' ? item : { ...item, key }
  if (typeof pointsIndex !== 'number') return { item: keyed, response, points: null }
  const read = parsePoints(cells[pointsIndex] ?? '', context)
  if (read.kind === 'missing') return { item: keyed, response, points: null }
  if (read.kind !== 'points') return { problem: 'unreadable-points', index: pointsIndex }
  const maxPoints = Math.max(item.maxPoints, read.possible ?? 0, read.points)
  // Without an answer and without points it was left out; a question that was not scored has none.
  const points = response === null && read.points === 0 ? null : read.points
  return { item: { ...keyed, maxPoints }, response: response ?? pointsText(points), points }
}

const pointsText = (points: number | null): string | null =>
  points === null ? null : String(points)
