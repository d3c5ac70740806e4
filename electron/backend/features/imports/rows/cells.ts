/** Cells of a record by what they are under the recipe. */
import type { RecipeField } from '#shared/domain/recipes.ts'
import type { Columns } from '../recognising/columns.ts'

export type CellReader = (cells: readonly string[], field: RecipeField) => string

export function cellReader(columns: Columns): CellReader {
  const { fields, otherwise } = columns
  const own: CellReader = (cells, field) => {
    const index = fields.get(field)
    return index === undefined ? '' : (cells[index] ?? '')
  }
  if (otherwise.size === 0) return own
  return (cells, field) => {
    const text = own(cells, field)
    const second = text.trim() === '' ? otherwise.get(field) : undefined
    return second === undefined ? text : (cells[second] ?? '')
  }
}
