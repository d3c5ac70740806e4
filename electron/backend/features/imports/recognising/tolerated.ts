/** What of a file is otherwise than its recipe says, and does no harm: said in the preview. */
import type { Tolerated } from '#shared/contracts/imports.ts'
import { headerKey, headerPattern, type RecipeField } from '#shared/domain/recipes.ts'
import { columnNames } from './find-columns.ts'
import type { Candidate } from './recognise.ts'

export function toleratedBy({ recipe, columns }: Candidate): Tolerated {
  const names = columnNames(columns.header)
  const fields = Object.entries(recipe.columns).map(([field, column]) => {
    const index = columns.fields.get(field as RecipeField)
    return { wanted: column.names[0] ?? field, found: names[index ?? -1] ?? null }
  })
  const known = new Set(recipe.leftOut.map(headerKey))
  return {
    // A generic layout has many names for each column, none of them the right one.
    renamed: recipe.isGeneric
      ? []
      : fields.flatMap(({ wanted, found }) =>
          found !== null && isPlain(wanted) && headerKey(wanted) !== headerKey(found)
            ? [{ wanted, found }]
            : [],
        ),
    absent: recipe.isGeneric
      ? []
      : fields.flatMap(({ wanted, found }) => (found === null && isPlain(wanted) ? [wanted] : [])),
    extra: names.filter((name, index) => !columns.used.has(index) && !known.has(headerKey(name))),
  }
}

const isPlain = (name: string): boolean => headerPattern(name) === null
