/** Writes a recipe as a file of one's own, with the answers that were given, so that they are not asked again. */
import type { Backend } from '../../context.ts'
import { saveFile } from '../../files/save-file.ts'
import type { ImportOptions } from './plan/plan-import.ts'
import { builtInRecipes, recipeFromFile } from './recognising/load-recipes.ts'

type Answered = {
  /** A built-in recipe's id, or the path of a recipe file. */
  readonly recipeId: string
  readonly options: Pick<ImportOptions, 'dayOrder' | 'severalTests'>
}

/** @throws {CallError} `FILE_UNUSABLE` */
export async function saveRecipe(
  backend: Backend,
  { recipeId, options }: Answered,
  path: string,
): Promise<void> {
  const builtIn = (await builtInRecipes(backend)).find(({ id }) => id === recipeId)
  const recipe = builtIn ?? (await recipeFromFile(recipeId, backend))
  const answered = {
    ...recipe,
    // Its items are in the recipe by now, and a path would be another one from there.
    itemsFile: undefined,
    ...(builtIn && { id: `my-${recipe.id}`, name: `${recipe.name} (mine)` }),
    ...(options.dayOrder && { dayOrder: options.dayOrder }),
    ...(options.severalTests && { twoValues: options.severalTests }),
  }
  await saveFile(path, (file) => file.writeFile(`${JSON.stringify(answered, null, 2)}\n`))
}
