/** The recipes that ship, and a person's own recipe file. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { recipe as recipeShape, recipeItem, type Recipe } from '#shared/domain/recipes.ts'
import type { Backend } from '../../../context.ts'
import { expandRecipe, type HeaderAliases } from './expand-recipe.ts'
import { unusable, whyUnreadable } from '../../../files/unreadable.ts'

type Folders = Pick<Backend, 'folders'>

/** Every `*.json` of `resources/recipes`, by id. */
export async function builtInRecipes(backend: Folders): Promise<readonly Recipe[]> {
  const folder = join(backend.folders.resources, 'recipes')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const aliases = await headerAliases(backend)
  return Promise.all(files.map((name) => readRecipe(join(folder, name), aliases)))
}

/** @throws {CallError} `FILE_UNUSABLE` that names the first thing wrong with the recipe. */
export const recipeFromFile = async (path: string, backend: Folders): Promise<Recipe> =>
  readRecipe(path, await headerAliases(backend))

export async function headerAliases({ folders }: Folders): Promise<HeaderAliases> {
  return (await json(join(folders.resources, 'header-aliases.json'))) as HeaderAliases
}

async function readRecipe(path: string, aliases: HeaderAliases): Promise<Recipe> {
  const found = recipeShape.safeParse(await json(path))
  if (!found.success) throw unusable(path, `It is no recipe: ${firstIssue(found.error)}.`)
  const recipe = expandRecipe(found.data, aliases)
  if (recipe.shape !== 'column per item' || !recipe.itemsFile) return recipe
  const itemsPath = join(dirname(path), recipe.itemsFile)
  const items = z.array(recipeItem).safeParse(await json(itemsPath))
  if (!items.success) throw unusable(itemsPath, `Its items: ${firstIssue(items.error)}.`)
  return { ...recipe, items: items.data }
}

async function json(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  try {
    return JSON.parse(text)
  } catch {
    throw unusable(path, 'It is not JSON. See docs/import-recipes.md for how a recipe is written.')
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unknown'
}
