/** Own recipes of a workspace: kept, renamed, removed, taken from a file and written to one. */
import { basename, extname } from 'node:path'
import type { OwnRecipeId } from '#shared/domain/ids.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { saveFile } from '../../../files/save-file.ts'
import { recipeFromFile } from '../recognising/load-recipes.ts'
import { allRecipes, idOfOwn, ownIdOf } from './all-recipes.ts'
import { answeredRecipe } from './answered-recipe.ts'

/** @throws {CallError} `RECIPE_EXISTS`, `WORKSPACE_READ_ONLY` */
export async function keepRecipe(
  workspace: OpenWorkspace,
  name: string,
  recipe: Recipe,
): Promise<{ recipeId: string }> {
  const { result } = await workspace.mutate(`Keep the recipe ${name}`, async (tx) => {
    await expectFreeName(tx, name)
    const { id } = await tx
      .insertInto('ownRecipe')
      .values({ name, recipe: JSON.stringify(recipe), savedAt: workspace.now().toISOString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return idOfOwn(id as OwnRecipeId)
  })
  return { recipeId: result }
}

/** @throws {CallError} `RECIPE_EXISTS`, `RECIPE_MISSING`, `WORKSPACE_READ_ONLY` */
export async function renameRecipe(
  workspace: OpenWorkspace,
  { id, name }: { readonly id: OwnRecipeId; readonly name: string },
): Promise<void> {
  await workspace.mutate(`Rename the recipe to ${name}`, async (tx) => {
    await expectFreeName(tx, name, id)
    const { numUpdatedRows } = await tx
      .updateTable('ownRecipe')
      .set({ name })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new CallError('RECIPE_MISSING')
  })
}

/** @throws {CallError} `RECIPE_MISSING`, `WORKSPACE_READ_ONLY` */
export async function removeRecipe(workspace: OpenWorkspace, id: OwnRecipeId): Promise<void> {
  const known = await workspace.read
    .selectFrom('ownRecipe')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) throw new CallError('RECIPE_MISSING')
  await workspace.mutate(`Remove the recipe ${known.name}`, (tx) =>
    tx.deleteFrom('ownRecipe').where('id', '=', id).execute(),
  )
}

/** @throws {CallError} `FILE_UNUSABLE` with the place and the reason, `RECIPE_EXISTS` */
export async function addRecipeFile(backend: Backend, path: string): Promise<{ name: string }> {
  const recipe = await recipeFromFile(path, backend)
  await keepRecipe(backend.workspace(), recipe.name, answeredRecipe(recipe, {}))
  return { name: recipe.name }
}

/** @throws {CallError} `RECIPE_MISSING`, `FILE_UNUSABLE` */
export async function exportRecipe(
  backend: Backend,
  id: OwnRecipeId,
  path: string,
): Promise<{ fileName: string }> {
  const recipe = (await allRecipes(backend)).find((one) => ownIdOf(one) === id)
  if (!recipe) throw new CallError('RECIPE_MISSING')
  await writeRecipe(path, { ...recipe, id: fileId(recipe.name) })
  return { fileName: basename(path) }
}

export const writeRecipe = (path: string, recipe: Recipe): Promise<void> =>
  saveFile(path, (file) => file.writeFile(`${JSON.stringify(recipe, null, 2)}\n`))

/** What a recipe is called where it has to be an id: `Unit 3 test` is `unit-3-test`. */
const fileId = (name: string): string =>
  basename(name, extname(name))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'recipe'

async function expectFreeName(tx: WriteDb, name: string, own?: OwnRecipeId): Promise<void> {
  const same = await tx.selectFrom('ownRecipe').select(['id', 'name']).execute()
  const taken = same.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== own)
  if (taken) throw new CallError('RECIPE_EXISTS', { data: { name: taken.name } })
}
