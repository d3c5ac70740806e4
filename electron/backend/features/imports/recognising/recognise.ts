/** Which recipes fit a file, best first, by its columns and some of its contents. */
import { headerKey, type Recipe } from '#shared/domain/recipes.ts'
import { ownIdOf } from '../recipes/all-recipes.ts'
import { mapColumns, type Columns } from './columns.ts'
import { columnNames } from './find-columns.ts'

export type Candidate = {
  readonly recipe: Recipe
  readonly columns: Columns
  /** 0 to 1. Under `GOOD_ENOUGH` something that the recipe needs is missing. */
  readonly score: number
}

export const GOOD_ENOUGH = 0.5

/** All recipes, the best fit first. */
export function rankRecipes(
  recipes: readonly Recipe[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Candidate[] {
  return recipes
    .map((recipe) => {
      const columns = mapColumns(recipe, header, rows)
      return { recipe, columns, score: scoreOf(recipe, columns, rows) }
    })
    .toSorted((a, b) => b.score - a.score)
}

/**
 * Half for having all that is needed; the rest for how much of the file the recipe explains, how much
 * of the recipe the file has, and whether the contents are what the recipe says.
 */
function scoreOf(recipe: Recipe, columns: Columns, rows: readonly (readonly string[])[]): number {
  const { used, header, missing, wanted } = columns
  const named = header.filter((name) => headerKey(name) !== '').length
  const explained = Math.min(1, (used.size + leftOutOf(recipe, columns)) / Math.max(1, named))
  const found = Math.min(1, columns.found / Math.max(1, wanted))
  if (recipe.shape === 'roster' && recipe.isGeneric && hasNumbersLeft(columns, rows)) return 0.3
  if (missing.length > 0) return (GOOD_ENOUGH - 0.1) * Math.min(1, found)
  const contents = contentsFit(recipe, columns, rows)
  const fit = GOOD_ENOUGH + 0.2 * explained + 0.15 * found + 0.15 * contents
  // An own recipe was made for one file: where half of that is missing, it is another file.
  const share = recipe.isGeneric ? 0.85 : ownIdOf(recipe) === null ? 1 : 0.6 + 0.4 * found
  return Math.round(fit * share * 1000) / 1000
}

/** Columns that the recipe knows and has no use for: they are no surprise. */
function leftOutOf({ leftOut }: Recipe, { header, used }: Columns): number {
  if (leftOut.length === 0) return 0
  const known = new Set(leftOut.map(headerKey))
  return columnNames(header).filter((name, index) => !used.has(index) && known.has(headerKey(name)))
    .length
}

/** A column of numbers that nobody names is more likely a score: such a file is no roster. */
function hasNumbersLeft({ header, used }: Columns, rows: readonly (readonly string[])[]): boolean {
  return header.some((_, index) => {
    if (used.has(index)) return false
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    const numbers = cells.filter((cell) => /^\d+(\.\d+)?%?$/.test(cell) && cell.length < 6)
    return cells.length > 0 && numbers.length > cells.length / 2
  })
}

/** Share of the recipe's statements about contents that hold; 1 when it makes none. */
function contentsFit(
  recipe: Recipe,
  { fields }: Columns,
  rows: readonly (readonly string[])[],
): number {
  const stated = Object.entries(recipe.contents)
  if (stated.length === 0 || rows.length === 0) return 1
  const holding = stated.filter(([field, values]) => {
    const index = fields.get(field as keyof typeof recipe.contents)
    const wanted = new Set(values.map(headerKey))
    const cells = index === undefined ? [] : rows.map((row) => headerKey(row[index] ?? ''))
    return cells.filter((cell) => wanted.has(cell)).length > cells.length / 2
  })
  return holding.length / stated.length
}
