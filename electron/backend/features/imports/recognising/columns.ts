/** Which column of this file is what, under one recipe. */
import {
  headerKey,
  type Recipe,
  type RecipeField,
  type RecipeItem,
  type RecipeMeasure,
} from '#shared/domain/recipes.ts'

export type ItemColumn = { readonly index: number; readonly item: RecipeItem }
export type MeasureColumn = { readonly index: number; readonly measure: RecipeMeasure }
export type GroupColumn = { readonly index: number; readonly attribute: string }

export type DoubledColumn = { readonly name: string; readonly indexes: readonly number[] }

export type Columns = {
  readonly header: readonly string[]
  readonly fields: ReadonlyMap<RecipeField, number>
  readonly items: readonly ItemColumn[]
  readonly measures: readonly MeasureColumn[]
  readonly groups: readonly GroupColumn[]
  /** Names of what the recipe needs and the file has not. */
  readonly missing: readonly string[]
  /** Names that several columns have and the recipe wants; the first of `indexes` is used. */
  readonly doubled: readonly DoubledColumn[]
  /** How many columns the recipe could use. */
  readonly wanted: number
}

/** @param rows some rows after the header; item columns without a listed name are found by them. */
export function mapColumns(
  recipe: Recipe,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Columns {
  const find = finderIn(header)
  const fields = new Map<RecipeField, number>()
  const missing: string[] = []
  for (const [field, column] of Object.entries(recipe.columns)) {
    const index = find(column.names)
    if (index !== null) fields.set(field as RecipeField, index)
    else if (column.required) missing.push(column.names[0] ?? field)
  }
  const groups = recipe.groups.flatMap(({ names, attribute }) =>
    indexed(find(names), { attribute }),
  )
  const scores = scoreColumns(recipe, { header, rows, find, taken: new Set(fields.values()) })
  const own = Object.keys(recipe.columns).length + recipe.groups.length
  return {
    header,
    fields,
    groups,
    items: scores.items,
    measures: scores.measures,
    missing: [...missing, ...scores.missing],
    doubled: doubledColumns(header, [
      ...fields.values(),
      ...[...groups, ...scores.items, ...scores.measures].map(({ index }) => index),
    ]),
    wanted: own + scores.wanted,
  }
}

type Find = (names: readonly string[]) => number | null

function finderIn(header: readonly string[]): Find {
  const byKey = new Map<string, number>()
  header.forEach((name, index) => {
    const key = headerKey(name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, index)
  })
  return (names) => {
    const known = names.map((name) => byKey.get(headerKey(name))).find((at) => at !== undefined)
    return known ?? null
  }
}

function doubledColumns(
  header: readonly string[],
  used: readonly number[],
): readonly DoubledColumn[] {
  const byKey = Map.groupBy(header.keys(), (index) => headerKey(header[index] ?? ''))
  return [...new Set(used)].flatMap((index) => {
    const name = header[index] ?? ''
    const indexes = byKey.get(headerKey(name)) ?? []
    return indexes.length > 1 ? [{ name, indexes }] : []
  })
}

const indexed = <Rest>(index: number | null, rest: Rest): readonly (Rest & { index: number })[] =>
  index === null ? [] : [{ index, ...rest }]

type Looking = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly find: Find
  readonly taken: ReadonlySet<number>
}
type Scores = Pick<Columns, 'items' | 'measures' | 'missing' | 'wanted'>

function scoreColumns(recipe: Recipe, looking: Looking): Scores {
  switch (recipe.shape) {
    case 'row per student and standard':
      return { items: [], measures: [], missing: [], wanted: 0 }
    case 'columns of measures': {
      const { measures } = recipe
      const found = measures.flatMap((measure) => indexed(looking.find(measure.names), { measure }))
      const lost = measures.filter(({ names }) => looking.find(names) === null)
      const missing = found.length === 0 ? lost.map(({ names }) => names[0] ?? '') : []
      return { items: [], measures: found, missing, wanted: measures.length }
    }
    case 'column per item': {
      const items =
        recipe.items.length > 0
          ? recipe.items.flatMap((item) =>
              indexed(looking.find(item.names ?? [item.label]), { item }),
            )
          : itemsByContents(looking)
      // Half of the listed items may be absent: a shortened test is still that test. Of columns
      // nobody listed it takes three, since two of 0 and 1 are more often flags of a roster.
      const needed = recipe.items.length > 0 ? recipe.items.length / 2 : 3
      const missing = items.length < needed ? ['one column per item'] : []
      return { items, measures: [], missing, wanted: recipe.items.length || items.length }
    }
  }
}

const itemName = /^(q|item|question|quest|i|prob|problem|task)[\s._-]*\d+[a-z]?$/i

/** Columns named like items whose cells are short, and columns that hold nothing but 0 and 1. */
function itemsByContents({ header, rows, taken }: Looking): readonly ItemColumn[] {
  const seen = new Set<string>()
  return header.flatMap((name, index) => {
    const key = headerKey(name)
    const isFirst = !seen.has(key)
    seen.add(key)
    if (taken.has(index) || key === '' || !isFirst) return []
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    const isNamed = itemName.test(name.trim()) && cells.every((cell) => cell.length <= 8)
    const isBinary = cells.length >= 3 && cells.every((cell) => cell === '0' || cell === '1')
    if (!isNamed && !(isBinary && new Set(cells).size === 2)) return []
    const points = cells.map(Number).filter((value) => Number.isFinite(value))
    const maxPoints = Math.max(1, ...points)
    const label = name.trim()
    return [{ index, item: { ...emptyItem, label, maxPoints } }]
  })
}

const emptyItem: Omit<RecipeItem, 'label' | 'maxPoints'> = {
  key: null,
  standard: null,
  depthOfKnowledge: null,
  stem: '',
  options: [],
}
