/** The recipe that a person keeps from an import: the mapping or layout in use, with the answers given. */
import type { Recipe } from '#shared/domain/recipes.ts'
import type { Backend } from '../../../context.ts'
import { openSource } from '../../../files/reading/source.ts'
import { mappedRecipe } from '../mapping/mapped-recipe.ts'
import type { ImportOptions } from '../plan/plan-import.ts'
import { lookAtFile } from '../recognising/look-at-file.ts'
import { allRecipes, recipeCalled } from './all-recipes.ts'
import { answeredRecipe } from './answered-recipe.ts'

/** @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN`, `MAPPING_INCOMPLETE` */
export async function recipeToKeep(
  backend: Backend,
  path: string,
  { mapping, recipe: wantedId, reading = {}, ...answers }: ImportOptions,
): Promise<Recipe> {
  const recipes = await allRecipes(backend)
  const source = await openSource(path)
  try {
    if (mapping) {
      const { recipe } = await mappedRecipe(source, recipes, { mapping, reading })
      return answeredRecipe(recipe, answers)
    }
    const wanted = wantedId === undefined ? undefined : recipeCalled(recipes, wantedId)
    const { chosen } = await lookAtFile(source, recipes, { reading, wanted })
    return answeredRecipe(chosen.recipe, answers)
  } finally {
    source.close()
  }
}
