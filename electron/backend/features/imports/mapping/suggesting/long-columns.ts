/**
 * In a file with a row for each student and standard, what nothing is called after: the ids that come again
 * row after row, and the points beside the points possible.
 */
import { fieldPlacement } from '#shared/domain/mapping/mapping.ts'
import type { RecipeField } from '#shared/domain/recipes.ts'
import { numberOf, type ColumnFacts } from './column-facts.ts'
import { ids } from './contents.ts'
import type { Suggestion } from './suggest-mapping.ts'

/** @param placed fields that have a column already. */
export function longColumns(
  free: readonly ColumnFacts[],
  placed: ReadonlySet<string>,
): ReadonlyMap<number, Suggestion> {
  const found = new Map<number, Suggestion>()
  const suggest = (facts: ColumnFacts | undefined, field: RecipeField, why: string): void => {
    if (facts && !placed.has(field))
      found.set(facts.index, { placement: fieldPlacement(field), sure: 0.55, why })
  }
  const id = free.find((facts) => (ids(facts) ?? 0) === 1 && isRepeated(facts))
  suggest(id, 'studentId', 'Its cells look like ids, each in several rows')
  const numeric = free.filter((facts) => facts !== id && isNumeric(facts))
  const pair = pairOf(numeric)
  if (pair) {
    suggest(pair.points, 'points', `It holds numbers, none above those of “${pair.possible.name}”`)
    suggest(
      pair.possible,
      'possible',
      `It holds numbers, none below those of “${pair.points.name}”`,
    )
  } else if (numeric.length === 1) suggest(numeric[0], 'points', 'It is the only one with numbers')
  return found
}

const isRepeated = ({ distinct, cells }: ColumnFacts): boolean =>
  distinct.size > 1 && distinct.size < cells.length && cells.every((cell) => cell.length > 2)

const isNumeric = ({ cells }: ColumnFacts): boolean =>
  cells.length > 0 && cells.every((cell) => numberOf(cell) !== null)

/** The first two of which one is never above the other, and somewhere below it. */
function pairOf(
  numeric: readonly ColumnFacts[],
): { readonly points: ColumnFacts; readonly possible: ColumnFacts } | null {
  for (const points of numeric)
    for (const possible of numeric)
      if (points !== possible && isNeverAbove(points, possible)) return { points, possible }
  return null
}

function isNeverAbove(points: ColumnFacts, possible: ColumnFacts): boolean {
  const pairs = points.values.flatMap((cell, row) => {
    const [a, b] = [numberOf(cell), numberOf(possible.values[row] ?? '')]
    return a === null || b === null ? [] : [[a, b] as const]
  })
  return pairs.length > 1 && pairs.every(([a, b]) => a <= b) && pairs.some(([a, b]) => a < b)
}
