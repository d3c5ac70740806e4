/**
 * The recipe that a mapping makes. With none to start from it is written anew; else the recipe it starts
 * from is kept with all its rules, and only what the person changed is said of single columns.
 */
import { isDeepStrictEqual } from 'node:util'
import type {
  DetailPart,
  ItemPlacement,
  Mapping,
  Placement,
  ScorePlacement,
} from '#shared/domain/mapping/mapping.ts'
import {
  headerPattern,
  recipe as recipeShape,
  type Recipe,
  type RecipeField,
  type RecipeMeasure,
} from '#shared/domain/recipes.ts'
import { columnNames } from '../recognising/find-columns.ts'
import type { Candidate } from '../recognising/recognise.ts'
import { mappingOfCandidate } from './mapping-of-candidate.ts'

/** Of the recipe while it has no name of the person's. */
export const BY_HAND = 'placed-by-hand'

type Column<As extends Placement['as']> = {
  readonly name: string
  readonly placement: Extract<Placement, { as: As }>
}

/** @param base the recipe that the mapping starts from, on the same file. */
export function recipeOfMapping(
  mapping: Mapping,
  header: readonly string[],
  base: Candidate | null,
): Recipe {
  const columns = columnNames(header)
  const start = base ? changedRecipe(mapping, base) : newRecipe(mapping, columns)
  return recipeShape.parse({
    ...start,
    constants: constantsOf(mapping),
    leftOut: columns.filter((name) => (mapping.placements[name]?.as ?? 'nothing') === 'nothing'),
  })
}

function newRecipe(mapping: Mapping, columns: readonly string[]): object {
  const scores = scoresOf(mapping, columns)
  const items = itemsOf(mapping, columns)
  const shared = {
    id: BY_HAND,
    name: 'Placed by hand',
    description: 'Columns that you placed yourself.',
    columns: fieldsOf(mapping, columns, null),
    groups: placedAs(mapping, columns, 'group').map(groupOf),
  }
  if (mapping.shape === 'row per enrolment') return { ...shared, shape: 'roster' }
  if (mapping.shape === 'row per student and standard') return { ...shared, shape: mapping.shape }
  return items.items.length + items.series.length > 0
    ? { ...shared, shape: 'column per item', ...items, measures: scores }
    : { ...shared, shape: 'columns of measures', measures: scores }
}

function changedRecipe(mapping: Mapping, base: Candidate): object {
  const { recipe } = base
  const names = columnNames(base.columns.header)
  const before = mappingOfCandidate(base)
  const isSame = (kinds: readonly Placement['as'][]): boolean =>
    names.every((name) => {
      const [was, is] = [before.placements[name], mapping.placements[name]]
      const isConcerned = [was, is].some((one) => one !== undefined && kinds.includes(one.as))
      return !isConcerned || isDeepStrictEqual(was, is)
    })
  const found = new Set(base.columns.groups.map(({ attribute }) => attribute))
  return {
    ...recipe,
    ...(recipe.shape === 'column per item' && { itemsFile: undefined }),
    columns: fieldsOf(mapping, names, base),
    groups: [
      ...recipe.groups.filter(({ attribute }) => !found.has(attribute)),
      ...placedAs(mapping, names, 'group').map(groupOf),
    ],
    ...('measures' in recipe &&
      !isSame(['score', 'detail']) && { measures: scoresOf(mapping, names, base) }),
    ...(recipe.shape === 'column per item' &&
      !isSame(['item', 'points of item']) &&
      changedItems(recipe, mapping, names)),
  }
}

/** Questions found by a pattern stay: what the person placed is added to them. */
function changedItems(
  recipe: Extract<Recipe, { shape: 'column per item' }>,
  mapping: Mapping,
  names: readonly string[],
) {
  const { items, series } = itemsOf(mapping, names)
  const known = new Map(recipe.items.map((item) => [item.label, item]))
  return {
    items: items.map((item) => ({ ...known.get(item.label), ...item })),
    series: [...recipe.series, ...series],
  }
}

function placedAs<As extends Placement['as']>(
  { placements }: Mapping,
  columns: readonly string[],
  as: As,
): readonly Column<As>[] {
  return columns.flatMap((name) => {
    const placement = placements[name]
    return placement?.as === as ? [{ name, placement: placement as Column<As>['placement'] }] : []
  })
}

const alwaysNeeded: ReadonlySet<RecipeField> = new Set(['studentId', 'points'])

function fieldsOf(
  mapping: Mapping,
  columns: readonly string[],
  base: Candidate | null,
): Recipe['columns'] {
  const placed = placedAs(mapping, columns, 'field')
  const own = placed.map(({ name, placement: { field } }) => {
    const known = base?.recipe.columns[field]
    const isSame = base !== null && columns[base.columns.fields.get(field) ?? -1] === name
    const required = known?.required ?? alwaysNeeded.has(field)
    return [field, isSame && known ? known : { names: [asName(name)], required }] as const
  })
  // Fields that this file happens not to have stay with the recipe.
  const absent = Object.entries(base?.recipe.columns ?? {}).filter(
    ([field]) => base?.columns.fields.has(field as RecipeField) === false,
  )
  return Object.fromEntries([...absent, ...own]) as Recipe['columns']
}

const groupOf = ({ name, placement }: Column<'group'>) => ({
  names: [asName(name)],
  attribute: placement.attribute || name,
})

function scoresOf(
  mapping: Mapping,
  columns: readonly string[],
  base: Candidate | null = null,
): readonly object[] {
  return placedAs(mapping, columns, 'score').map(({ name, placement }) => {
    const known = base?.columns.measures.find(({ index }) => columns[index] === name)?.measure
    return { ...known, ...measureOf(mapping, columns, { name, placement, known }) }
  })
}

function measureOf(
  mapping: Mapping,
  columns: readonly string[],
  { name, placement, known }: Column<'score'> & { readonly known: RecipeMeasure | undefined },
) {
  const of = placedAs(mapping, columns, 'detail').filter((one) => one.placement.of === name)
  const part = (wanted: DetailPart): string[] | undefined => {
    const found = of.find((one) => one.placement.part === wanted)
    return found && [asName(found.name)]
  }
  const beside = of.find((one) => one.placement.part === 'level')
  const levels = placement.holds === 'level' ? placement.levels : (beside?.placement.levels ?? [])
  return {
    names: [asName(name)],
    ...scoreTexts(name, placement),
    codeNames: part('name'),
    possibleNames: part('possible'),
    testDateNames: part('date'),
    standardErrorNames: part('standard error'),
    percentileNames: part('percentile'),
    levelNames: part('level'),
    levels: spellings(levels, known?.levels ?? []),
    figures: Object.fromEntries(
      of
        .filter((one) => one.placement.part === 'figure')
        .map((one) => [one.placement.figure || one.name, [asName(one.name)]]),
    ),
  }
}

const scoreTexts = (
  name: string,
  { kind, code, holds, minimum, maximum, assessment, window }: ScorePlacement,
) => ({
  ...{ kind, code: code || (kind === 'overall' ? 'Overall' : name), holds, minimum, maximum },
  assessment: assessment || undefined,
  window: window || undefined,
})

/** A level that the recipe knows in several spellings keeps them. */
const spellings = (levels: readonly string[], known: RecipeMeasure['levels']) =>
  levels.map((level) => known.find((one) => [one].flat().includes(level)) ?? level)

/** Answers without a key, or with their points beside them, are read as they are typed. */
function itemsOf(mapping: Mapping, columns: readonly string[]) {
  const points = new Map(
    placedAs(mapping, columns, 'points of item').map(({ name, placement }) => [placement.of, name]),
  )
  const isTyped = (name: string, item: ItemPlacement): boolean =>
    points.has(name) || (item.holds === 'answer' && item.key === '')
  const all = placedAs(mapping, columns, 'item')
  return {
    items: all
      .filter(({ name, placement }) => !isTyped(name, placement))
      .map(({ name, placement: { label, key, maximum } }) => ({
        names: [asName(name)],
        label: label || name,
        key: key || null,
        maxPoints: maximum,
      })),
    series: all
      .filter(({ name, placement }) => isTyped(name, placement))
      .map(({ name, placement }) => {
        const of = points.get(name)
        return {
          names: [asName(name)],
          label: placement.label || name,
          ...(of !== undefined && { points: [asName(of)] }),
        }
      }),
  }
}

function constantsOf({ constants }: Mapping) {
  const { assessment, window, schoolYear, testDate, possible } = constants
  return {
    ...(assessment && { assessment }),
    ...(window && { window }),
    ...(schoolYear && { schoolYear }),
    ...(testDate && { testDate }),
    ...(possible !== null && { possible }),
  }
}

/** A column that is called like a pattern is meant by its letters. */
function asName(name: string): string {
  try {
    if (headerPattern(name) === null) return name
  } catch {
    // It looks like a pattern and is none.
  }
  return `/^${name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}$/`
}
