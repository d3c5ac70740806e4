/** Which column of this file is what, under one recipe. */
import { headerKey, type Recipe, type RecipeField } from '#shared/domain/recipes.ts'
import { createFinder, type Finder } from './find-columns.ts'
import { itemColumns, type ItemColumn, type ItemStringColumn } from './item-columns.ts'
import { columnsOfMeasure, measureColumns, type MeasureColumn } from './measure-columns.ts'

export type GroupColumn = { readonly index: number; readonly attribute: string }
/** A column that says whether the test of a row counts. */
export type RuleColumn = { readonly index: number; readonly rule: Recipe['leaveOut'][number] }

export type DoubledColumn = { readonly name: string; readonly indexes: readonly number[] }

export type Columns = {
  readonly header: readonly string[]
  readonly fields: ReadonlyMap<RecipeField, number>
  /** Where a field is read when its own column is empty. */
  readonly otherwise: ReadonlyMap<RecipeField, number>
  readonly items: readonly ItemColumn[]
  readonly strings: readonly ItemStringColumn[]
  readonly measures: readonly MeasureColumn[]
  readonly groups: readonly GroupColumn[]
  readonly rules: readonly RuleColumn[]
  /** The column that marks the one test that counts. */
  readonly countsIndex: number | null
  /** Names of what the recipe needs and the file has not. */
  readonly missing: readonly string[]
  /** Names that several columns have and the recipe wants; the first of `indexes` is used. */
  readonly doubled: readonly DoubledColumn[]
  /** Every column that is read. */
  readonly used: ReadonlySet<number>
  /** How many fields, items, measures and groups there are, of how many that there could be. */
  readonly found: number
  readonly wanted: number
}

/** @param rows some rows after the header; item columns without a listed name are found by them. */
export function mapColumns(
  recipe: Recipe,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Columns {
  const finder = createFinder(header)
  const { fields, otherwise, missing } = fieldColumns(recipe, finder)
  const groups = recipe.groups.flatMap(({ names, attribute }) =>
    indexed(finder.find(names), { attribute }),
  )
  const rules = recipe.leaveOut.flatMap((rule) => indexed(finder.find(rule.names), { rule }))
  const countsIndex = finder.find(recipe.counts?.names)
  const taken = new Set([
    ...[...fields.values(), ...otherwise.values()],
    ...[...groups, ...rules].map(({ index }) => index),
  ])
  const scores = scoreColumns(recipe, { finder, rows, taken })
  const { items, strings, measures } = scores
  const used = [...taken, ...indexesOf(scores), ...(countsIndex === null ? [] : [countsIndex])]
  return {
    ...{ header, fields, otherwise, groups, rules, countsIndex, items, strings, measures },
    missing: [...missing, ...scores.missing],
    doubled: doubledColumns(header, used),
    used: new Set(used),
    found: fields.size + groups.length + items.length + strings.length + measures.length,
    wanted: Object.keys(recipe.columns).length + recipe.groups.length + scores.wanted,
  }
}

function fieldColumns(recipe: Recipe, { find }: Finder) {
  const fields = new Map<RecipeField, number>()
  const otherwise = new Map<RecipeField, number>()
  const missing = recipe.needs.flatMap((names) => (find(names) === null ? [names[0] ?? ''] : []))
  for (const [field, column] of Object.entries(recipe.columns)) {
    const index = find(column.names)
    const second = find(column.otherwise)
    if (second !== null && second !== index) otherwise.set(field as RecipeField, second)
    if (index !== null) fields.set(field as RecipeField, index)
    else if (column.required) missing.push(column.names[0] ?? field)
  }
  return { fields, otherwise, missing }
}

type Scores = Pick<Columns, 'items' | 'strings' | 'measures' | 'missing' | 'wanted'>

const noScores = { items: [], strings: [], measures: [], missing: [], wanted: 0 }

function scoreColumns(recipe: Recipe, looking: Parameters<typeof itemColumns>[1]): Scores {
  switch (recipe.shape) {
    case 'row per student and standard':
    case 'roster':
      return noScores
    case 'columns of measures': {
      const measures = measureColumns(recipe.measures, looking.finder)
      const lost = measures.length === 0 ? recipe.measures.map(({ names }) => names[0] ?? '') : []
      const wanted = Math.max(measures.length, recipe.measures.length)
      return { ...noScores, measures, missing: lost, wanted }
    }
    case 'column per item': {
      const measures = measureColumns(recipe.measures, looking.finder)
      const taken = new Set([...looking.taken, ...measures.flatMap(columnsOfMeasure)])
      const found = itemColumns(recipe, { ...looking, taken })
      return { ...found, measures, wanted: found.wanted + recipe.measures.length }
    }
  }
}

const indexesOf = ({ items, strings, measures }: Scores): readonly number[] =>
  [
    ...items.flatMap(({ index, pointsIndex, keyIndex }) => [index, pointsIndex, keyIndex]),
    ...strings.flatMap(({ index, pointsIndex, standardsIndex }) => [
      ...[index, pointsIndex, standardsIndex],
    ]),
    ...measures.flatMap(columnsOfMeasure),
  ].filter((index) => typeof index === 'number')

function doubledColumns(
  header: readonly string[],
  used: readonly number[],
): readonly DoubledColumn[] {
  const byKey = Map.groupBy(header.keys(), (index) => headerKey(header[index] ?? ''))
  const taken = new Set(used)
  return [...taken].flatMap((index) => {
    const name = header[index] ?? ''
    const indexes = byKey.get(headerKey(name)) ?? []
    const others = indexes.filter((other) => other !== index)
    // Where each of the columns has a use of its own, none is left out.
    const isDoubled = others.length > 0 && others.every((other) => !taken.has(other))
    return isDoubled ? [{ name, indexes: [index, ...others] }] : []
  })
}

const indexed = <Rest>(index: number | null, rest: Rest): readonly (Rest & { index: number })[] =>
  index === null ? [] : [{ index, ...rest }]
