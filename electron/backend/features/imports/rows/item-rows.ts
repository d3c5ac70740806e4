/** One row a student, one column an item: the option chosen, or the points got. */
import { answersIn, kindOfKey, pointsFor, same } from '#shared/domain/item-scoring.ts'
import type { Recipe, RecipeItem } from '#shared/domain/recipes.ts'
import type { ItemColumn } from '../recognising/item-columns.ts'
import { createItemStore } from './item-store.ts'
import { createItemStrings } from './item-strings.ts'
import { createMeasureRows } from './measure-rows.ts'
import { createOccasions } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { fractionTurnedDate, parsePoints } from './values.ts'

type ItemRecipe = Extract<Recipe, { shape: 'column per item' }>
export type Response = { readonly response: string | null; readonly points: number | null }
export type ItemResponse = Response & {
  readonly item: RecipeItem
  /** Which one it is in the order of the file, from 0; refused cells leave a gap. */
  readonly place: number
  /** An answer that was left out if a later one was given, else an item that was not reached. */
  readonly isBlank?: boolean
  /** The file says what it earned. */
  readonly isScored?: boolean
}

/** A row without any answer is refused: the student was absent, which is not twelve wrong answers. */
export function createItemRows(context: ScoreContext, recipe: ItemRecipe): ReadScores {
  const { columns, collected, who } = context
  const occasionOf = createOccasions({ ...context, recipe })
  const readMeasures =
    recipe.measures.length > 0 ? createMeasureRows(context, recipe, { isAlone: false }) : null
  const readStrings = createItemStrings(columns.strings, context)
  const store = createItemStore(context, recipe.forms)
  return (student, cells, row) => {
    const isScored = readMeasures?.(student, cells, row) ?? false
    const read = omittedAsZero([
      ...readColumns(cells, row, context),
      ...readStrings(cells, columns.items.length),
    ])
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
  return columns.items.flatMap((column, place) => {
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
    if (!('problem' in answer)) return [{ item, place, ...answer }]
    const name = columns.header[index] ?? ''
    const found = cells[answer.index ?? index] ?? ''
    collected.problem({ kind: answer.problem, outcome: 'refused', row, column: name, found })
    return []
  })
}

/** Blanks before the last answer are answers left out, worth 0; those after it were not reached. */
function omittedAsZero(read: readonly ItemResponse[]): readonly ItemResponse[] {
  const last = read.findLastIndex(({ response }) => response !== null)
  return read.map((answer, at) => (answer.isBlank && at < last ? { ...answer, points: 0 } : answer))
}

type Problem = { readonly problem: string; readonly index?: number }

/** No response means omitted. Points got are kept as the response too, so that 0 is not an omission. */
function readAnswer(typed: string, item: RecipeItem, context: ScoreContext): Read | Problem {
  const cell = typed.trim()
  if (item.key === null) return readItemPoints(cell, item, context)
  if (context.isMissing(cell)) return { response: null, points: null, isBlank: true }
  const rule = scoringOf(item)
  const response = cell.toUpperCase()
  const chosen = rule.kind === 'several answers' ? answersIn(cell) : [same(cell)]
  const known = item.options.map(({ label }) => same(label))
  if (known.length > 0 && !chosen.every((label) => known.includes(label)))
    return { problem: 'unknown-option' }
  return { response, points: pointsFor(rule, { response, points: null }) }
}

type Read = Omit<ItemResponse, 'item' | 'place'> & { readonly item?: RecipeItem }

const scoringOf = (item: RecipeItem) => ({
  kind: item.kind ?? kindOfKey(item.key),
  answerKey: item.key,
  scoring: item.scoring ?? ('all or nothing' as const),
  scoredBy: 'key' as const,
  maxPoints: item.maxPoints,
  importedMaximum: null,
  isDropped: false,
  optionPoints: new Map(
    item.options.flatMap(({ label, points }) =>
      points === undefined ? [] : [[same(label), points] as const],
    ),
  ),
})

function readItemPoints(cell: string, item: RecipeItem, context: ScoreContext): Read | Problem {
  const read = parsePoints(cell, context)
  if (read.kind === 'missing') return { response: null, points: null }
  if (read.kind === 'points') {
    if (read.points > item.maxPoints) return { problem: 'above-possible' }
    if (read.points < 0) return { problem: 'below-scale' }
    return { response: cell, points: read.points, isScored: true }
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
): Read | Problem {
  const answer = (cells[index] ?? '').trim()
  const response = answer === '' ? null : answer.slice(0, LONGEST_ANSWER)
  const key = typeof keyIndex === 'number' ? (cells[keyIndex] ?? '').trim() : ''
  const keyed = key === '' ? item : { ...item, key }
  const isBlank = response === null
  if (typeof pointsIndex !== 'number') {
    const points = pointsFor(scoringOf(keyed), { response, points: null })
    return { item: keyed, response, points, isBlank: isBlank && keyed.key !== null }
  }
  const read = parsePoints(cells[pointsIndex] ?? '', context)
  if (read.kind === 'missing') return { item: keyed, response, points: null }
  if (read.kind !== 'points') return { problem: 'unreadable-points', index: pointsIndex }
  const maxPoints = Math.max(item.maxPoints, read.possible ?? 0, read.points)
  // Without an answer and without points it was left out; a question that was not scored has none.
  const points = isBlank && read.points === 0 ? null : read.points
  const scored = { item: { ...keyed, maxPoints }, points, isScored: true }
  return { ...scored, response: response ?? pointsText(points), isBlank: points === null }
}

const pointsText = (points: number | null): string | null =>
  points === null ? null : String(points)
