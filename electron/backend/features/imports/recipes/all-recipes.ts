/** All recipes that a file is tried on: the workspace's own first, then those that ship. */
import { ownRecipeId, type OwnRecipeId } from '#shared/domain/ids.ts'
import { recipe as recipeShape, type Recipe } from '#shared/domain/recipes.ts'
import type { Backend } from '../../../context.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { builtInRecipes } from '../recognising/load-recipes.ts'

export async function allRecipes(backend: Backend): Promise<readonly Recipe[]> {
  return [...(await ownRecipes(backend.workspace().read)), ...(await builtInRecipes(backend))]
}

/** One that this version cannot read any more is left out, so that it does not hold up every import. */
async function ownRecipes(read: ReadDb): Promise<readonly Recipe[]> {
  const rows = await read.selectFrom('ownRecipe').selectAll().orderBy('name').execute()
  return rows.flatMap(({ id, name, recipe }) => {
    const known = recipeShape.safeParse(JSON.parse(recipe))
    return known.success ? [{ ...known.data, id: `${OWN}${id}`, name }] : []
  })
}

const OWN = 'own-'

/** The id in the workspace of an own recipe; null for one that ships. */
export const ownIdOf = ({ id }: Pick<Recipe, 'id'>): OwnRecipeId | null =>
  id.startsWith(OWN) ? ownRecipeId.parse(Number(id.slice(OWN.length))) : null

export const idOfOwn = (id: OwnRecipeId): string => `${OWN}${id}`

/** By its id, or by its name in any case of letters. */
export const recipeCalled = (recipes: readonly Recipe[], wanted: string): Recipe | undefined =>
  recipes.find(({ id }) => id === wanted) ??
  recipes.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase())
