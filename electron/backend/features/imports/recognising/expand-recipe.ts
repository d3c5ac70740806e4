/** Writes a recipe out in full: one measure for each season or goal, and the names that aliases add. */
import { headerKey, type Recipe, type RecipeMeasure } from '#shared/domain/recipes.ts'

/** Header names that real files use for one concept, by the concept. */
export type HeaderAliases = Readonly<Record<string, readonly string[]>>

export function expandRecipe(recipe: Recipe, aliases: HeaderAliases): Recipe {
  const columns = Object.fromEntries(
    Object.entries(recipe.columns).map(([field, column]) => [
      ...[field, { ...column, names: withAliases(column, aliases) }],
    ]),
  ) as Recipe['columns']
  if (recipe.shape === 'row per student and standard' || recipe.shape === 'roster')
    return { ...recipe, columns }
  const measures = recipe.measures.flatMap((measure) =>
    oneForEach(measure).map((one) => ({ ...one, names: withAliases(one, aliases) })),
  )
  return { ...recipe, columns, measures }
}

function oneForEach({ forEach, ...measure }: RecipeMeasure): readonly RecipeMeasure[] {
  if (!forEach) return [measure]
  const text = JSON.stringify(measure)
  return forEach.of.map(
    (value) =>
      JSON.parse(
        text.replaceAll(`{${forEach.as}}`, JSON.stringify(value).slice(1, -1)),
      ) as RecipeMeasure,
  )
}

function withAliases(
  { names, aliases: list }: { readonly names: string[]; readonly aliases?: string | undefined },
  aliases: HeaderAliases,
): string[] {
  const known = new Set(names.map(headerKey))
  const more = (list ? (aliases[list] ?? []) : []).filter((name) => !known.has(headerKey(name)))
  return [...names, ...more]
}
