/** Writes a recipe as a file of one's own, with the answers that were given, so that they are not asked again. */
import type { Backend } from '../../context.ts'
import { allRecipes, ownIdOf, recipeCalled } from './recipes/all-recipes.ts'
import { answeredRecipe, type Answers } from './recipes/answered-recipe.ts'
import { writeRecipe } from './recipes/keep-recipe.ts'
import { recipeFromFile } from './recognising/load-recipes.ts'

type Answered = {
  /** A recipe's id or name, or the path of a recipe file. */
  readonly recipeId: string
  readonly options: Answers
}

/** @throws {CallError} `FILE_UNUSABLE` */
export async function saveRecipe(
  backend: Backend,
  { recipeId, options }: Answered,
  path: string,
): Promise<void> {
  const known = recipeCalled(await allRecipes(backend), recipeId)
  const recipe = known ?? (await recipeFromFile(recipeId, backend))
  const isShipped = known !== undefined && ownIdOf(known) === null
  await writeRecipe(path, {
    ...answeredRecipe(recipe, options),
    ...(isShipped && { id: `my-${recipe.id}`, name: `${recipe.name} (mine)` }),
  })
}
