/** How sure it is that a recognised column is what the recipe says: by how it was found and by its cells. */
import type { Placement } from '#shared/domain/mapping/mapping.ts'
import { headerKey, headerPattern, type RecipeField } from '#shared/domain/recipes.ts'
import { columnNames } from '../recognising/find-columns.ts'
import type { Candidate } from '../recognising/recognise.ts'
import { mappingOfCandidate } from './mapping-of-candidate.ts'
import { columnFacts } from './suggesting/column-facts.ts'
import * as contents from './suggesting/contents.ts'
import type { Fit } from './suggesting/contents.ts'

const BY_FIRST_NAME = 1
const BY_OTHER_NAME = 0.98
const BY_PATTERN = 0.96
/** What cells that do not fit at all leave of it. */
const LEAST = 0.5

const fieldFits: Partial<Readonly<Record<RecipeField, Fit>>> = {
  birthDate: contents.days,
  grade: contents.grades,
  testDate: contents.days,
  startsOn: contents.days,
  endsOn: contents.days,
  points: contents.numbers,
  possible: contents.numbers,
  percentile: contents.numbers,
  standardError: contents.numbers,
}

/** @returns 0 to 1 for the column with this index. */
export function howSure(
  candidate: Candidate,
  rows: readonly (readonly string[])[],
): (index: number) => number {
  const names = columnNames(candidate.columns.header)
  const { placements } = mappingOfCandidate(candidate)
  return (index) => {
    const name = names[index] ?? ''
    const placed = placements[name]
    const fit = placed ? fitOf(placed)?.(columnFacts(name, index, rows)) : null
    const sure = foundBy(candidate, placed, name) * (LEAST + (1 - LEAST) * (fit ?? 1))
    return Math.round(sure * 100) / 100
  }
}

function fitOf(placed: Placement): Fit | undefined {
  if (placed.as === 'field') return fieldFits[placed.field]
  if (placed.as === 'score') return placed.holds === 'points' ? contents.numbers : undefined
  return placed.as === 'detail' && placed.part === 'date' ? contents.days : undefined
}

function foundBy({ recipe }: Candidate, placed: Placement | undefined, name: string): number {
  if (placed?.as !== 'field') return BY_OTHER_NAME
  const names = recipe.columns[placed.field]?.names ?? []
  const at = names.findIndex((one) => headerKey(one) === headerKey(name))
  if (at === 0) return BY_FIRST_NAME
  return at > 0 || !names.some((one) => headerPattern(one)) ? BY_OTHER_NAME : BY_PATTERN
}
