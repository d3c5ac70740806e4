/** A recipe together with the answers that were given for a file, so that they are not asked again. */
import type { Recipe } from '#shared/domain/recipes.ts'
import type { ImportOptions } from '../plan/plan-import.ts'

export type Answers = Pick<ImportOptions, 'dayOrder' | 'severalTests'>

export const answeredRecipe = (recipe: Recipe, { dayOrder, severalTests }: Answers): Recipe => ({
  ...recipe,
  // Its items are in the recipe by now, and a path would be another one from there.
  ...('itemsFile' in recipe && { itemsFile: undefined }),
  ...(dayOrder && { dayOrder }),
  ...(severalTests && { twoValues: severalTests }),
})
