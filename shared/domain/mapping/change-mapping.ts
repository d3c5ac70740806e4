/** Changes to a mapping that keep it in order: a field has one column, and what belongs to a score has one. */
import {
  fieldPlacement,
  NOTHING,
  scorePlacement,
  detailPlacement,
  type DetailPart,
  type Mapping,
  type MappingShape,
  type Placement,
} from './mapping.ts'
import type { RecipeField } from '../recipes.ts'

export type Changed = {
  readonly mapping: Mapping
  /** The column that was this before and is not used any more. */
  readonly freed: string | null
}

/** Places one column. What pointed at it as a score or item, and cannot any more, is not used. */
export function placeColumn(mapping: Mapping, name: string, placed: Placement): Changed {
  const same = Object.entries(mapping.placements).find(
    ([other, one]) => other !== name && isSameField(one, placed),
  )
  const freed = same?.[0] ?? null
  const placements = {
    ...mapping.placements,
    ...(freed !== null && { [freed]: NOTHING }),
    [name]: placed,
  }
  return { mapping: { ...mapping, placements: withoutLost(placements) }, freed }
}

const isSameField = (one: Placement, other: Placement): boolean =>
  one.as === 'field' && other.as === 'field' && one.field === other.field

function withoutLost(placements: Mapping['placements']): Mapping['placements'] {
  return Object.fromEntries(
    Object.entries(placements).map(([name, one]) => {
      if (one.as === 'detail' && placements[one.of]?.as !== 'score') return [name, NOTHING]
      if (one.as === 'points of item' && placements[one.of]?.as !== 'item') return [name, NOTHING]
      return [name, one]
    }),
  )
}

/** The same order for every column that has the same levels. */
export function orderLevels(mapping: Mapping, levels: readonly string[]): Mapping {
  const key = [...levels].toSorted().join('\n')
  const placements = Object.entries(mapping.placements).map(([name, one]) => {
    const isSame =
      (one.as === 'score' || one.as === 'detail') && [...one.levels].toSorted().join('\n') === key
    return [name, isSame ? { ...one, levels: [...levels] } : one]
  })
  return { ...mapping, placements: Object.fromEntries(placements) as Mapping['placements'] }
}

const detailFields: readonly (readonly [RecipeField, DetailPart])[] = [
  ['possible', 'possible'],
  ['level', 'level'],
  ['percentile', 'percentile'],
  ['standardError', 'standard error'],
]

/**
 * The same columns where a row is something else. Points and what belongs to them go along; a layout that
 * the mapping started from has another shape, so it is left.
 */
export function reshape(mapping: Mapping, shape: MappingShape): Mapping {
  if (shape === mapping.shape) return mapping
  const asLong = shape === 'row per student and standard'
  const wasLong = mapping.shape === 'row per student and standard'
  const points = Object.entries(mapping.placements).find(([, one]) =>
    wasLong ? one.as === 'field' && one.field === 'points' : one.as === 'score',
  )?.[0]
  const placements = Object.entries(mapping.placements).map(([name, one]) => [
    name,
    asLong ? toLong(one, name === points) : wasLong ? toWide(one, points ?? '') : toPlain(one),
  ])
  const next = Object.fromEntries(placements) as Mapping['placements']
  return { ...mapping, recipeId: null, shape, placements: withoutLost(next) }
}

function toLong(one: Placement, isPoints: boolean): Placement {
  if (isPoints) return fieldPlacement('points')
  const field =
    one.as === 'detail' ? detailFields.find(([, part]) => part === one.part)?.[0] : undefined
  return field ? fieldPlacement(field) : toPlain(one)
}

function toWide(one: Placement, points: string): Placement {
  if (one.as !== 'field') return toPlain(one)
  if (one.field === 'points') return scorePlacement()
  if (one.field === 'standard') return NOTHING
  const part = detailFields.find(([field]) => field === one.field)?.[1]
  return part ? detailPlacement(part, points) : one
}

/** What holds in every shape: who, where and when. */
const toPlain = (one: Placement): Placement =>
  one.as === 'field' || one.as === 'group' ? one : NOTHING
