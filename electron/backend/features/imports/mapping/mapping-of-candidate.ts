/** What a recipe makes of each column of one file, as the mapping that a person goes on from. */
import {
  detailPlacement,
  fieldPlacement,
  NOTHING,
  noConstants,
  scorePlacement,
  type DetailPart,
  type Mapping,
  type MappingConstants,
  type MappingShape,
  type Placement,
} from '#shared/domain/mapping/mapping.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { columnNames } from '../recognising/find-columns.ts'
import type { ItemColumn } from '../recognising/item-columns.ts'
import type { MeasureColumn } from '../recognising/measure-columns.ts'
import type { Candidate } from '../recognising/recognise.ts'

type Placements = Map<number, Placement>

export function mappingOfCandidate({ recipe, columns }: Candidate): Mapping {
  const names = columnNames(columns.header)
  const placed = placementsOf({ recipe, columns })
  return {
    recipeId: recipe.id,
    shape: mappingShapeOf(recipe),
    placements: Object.fromEntries(
      names.map((name, index) => [name, placed.get(index) ?? NOTHING]),
    ),
    constants: constantsOf(recipe),
  }
}

export const mappingShapeOf = ({ shape }: Recipe): MappingShape =>
  shape === 'roster'
    ? 'row per enrolment'
    : shape === 'row per student and standard'
      ? shape
      : 'row per student'

function constantsOf({ constants }: Recipe): MappingConstants {
  return {
    ...noConstants,
    assessment: constants.assessment ?? '',
    window: constants.window ?? '',
    schoolYear: constants.schoolYear ?? '',
    testDate: constants.testDate ?? '',
    possible: constants.possible ?? null,
  }
}

/** By the index of the column; the later ones of these go before. */
function placementsOf({ recipe, columns }: Pick<Candidate, 'recipe' | 'columns'>): Placements {
  const placed: Placements = new Map()
  for (const { index, rule } of columns.rules)
    placed.set(index, { as: 'layout', label: `Whether the test counts: ${rule.because}` })
  if (columns.countsIndex !== null)
    placed.set(columns.countsIndex, { as: 'layout', label: 'Which of several tests counts' })
  for (const [field, index] of columns.otherwise)
    placed.set(index, { as: 'layout', label: `Read where there is no ${field}` })
  for (const { index, attribute } of columns.groups) placed.set(index, { as: 'group', attribute })
  for (const { index, label } of columns.strings)
    placed.set(index, { as: 'layout', label: `Items ${label}1, ${label}2, …` })
  for (const [field, index] of columns.fields) placed.set(index, fieldPlacement(field))
  const names = columnNames(columns.header)
  for (const column of columns.measures) placeDetails(placed, column, names)
  const hasSeries = recipe.shape === 'column per item' && recipe.series.length > 0
  for (const column of columns.items) placeItem(placed, column, hasSeries)
  for (const column of columns.measures) placed.set(column.index, scoreOf(column))
  return placed
}

function scoreOf({ measure }: MeasureColumn): Placement {
  const { kind, code, holds, minimum, maximum, assessment = '', window = '' } = measure
  const levels = holds === 'level' ? levelsOf(measure) : []
  return scorePlacement({ kind, code, holds, minimum, maximum, assessment, window, levels })
}

/** Of several spellings of a level the first. */
const levelsOf = ({ levels }: MeasureColumn['measure']): string[] =>
  levels.map((level) => [level].flat()[0] ?? '')

function placeDetails(placed: Placements, column: MeasureColumn, names: readonly string[]): void {
  const of = names[column.index] ?? ''
  const parts: readonly (readonly [number | null, DetailPart, string?])[] = [
    [column.codeIndex, 'name'],
    [column.possibleIndex, 'possible'],
    [column.dateIndex, 'date'],
    [column.standardErrorIndex, 'standard error'],
    [column.percentileIndex, 'percentile'],
    [column.levelIndex, 'level'],
    ...column.figures.map(({ index, name }) => [index, 'figure', name] as const),
  ]
  for (const [index, part, figure = ''] of parts)
    if (index !== null && index !== column.index && !placed.has(index))
      placed.set(
        index,
        detailPlacement(part, of, {
          figure,
          levels: part === 'level' ? levelsOf(column.measure) : [],
        }),
      )
}

/** Questions that a recipe finds by a pattern stay its own: a new question next year is found as well. */
function placeItem(placed: Placements, column: ItemColumn, isSeries: boolean): void {
  const { index, item, pointsIndex, keyIndex } = column
  const as = (label: string): Placement => ({ as: 'layout', label })
  const holds = item.key === null ? 'points' : 'answer'
  const { label, maxPoints: maximum } = item
  placed.set(
    index,
    isSeries ? as(`Item ${label}`) : { as: 'item', label, holds, key: item.key ?? '', maximum },
  )
  if (typeof pointsIndex === 'number' && pointsIndex !== index)
    placed.set(pointsIndex, as(`Item ${label}, points`))
  if (typeof keyIndex === 'number') placed.set(keyIndex, as(`Item ${label}, key`))
}
