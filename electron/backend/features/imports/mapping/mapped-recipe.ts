/** The recipe of a mapping for one file: with the layout that it starts from, as this file has its columns. */
import { isDeepStrictEqual } from 'node:util'
import type { Reading } from '#shared/contracts/imports.ts'
import { NOTHING, type Mapping } from '#shared/domain/mapping/mapping.ts'
import { mappingNeeds } from '#shared/domain/mapping/mapping-needs.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Source } from '../../../files/reading/source.ts'
import { judgeFile, type Judged } from '../recognising/look-at-file.ts'
import { mappingOfCandidate } from './mapping-of-candidate.ts'
import { recipeOfMapping } from './recipe-of-mapping.ts'

type Given = { readonly mapping: Mapping; readonly reading: Partial<Reading> }

export type Mapped = {
  readonly recipe: Recipe
  /** The columns that are otherwise than the layout has them; without a layout all that are placed. */
  readonly byHand: ReadonlySet<string>
}

/** @throws {CallError} `MAPPING_INCOMPLETE`, `FILE_UNUSABLE` */
export async function mappedRecipe(
  source: Source,
  recipes: readonly Recipe[],
  { mapping, reading }: Given,
): Promise<Mapped> {
  const needs = mappingNeeds(mapping)
  if (needs.length > 0) throw new CallError('MAPPING_INCOMPLETE', { data: { needs } })
  const judged = await judgeForMapping(source, recipes, { recipeId: mapping.recipeId, reading })
  const base = baseOf(judged, mapping.recipeId)
  const before = base ? mappingOfCandidate(base).placements : {}
  const changed = Object.entries(mapping.placements).filter(
    ([name, placed]) => !isDeepStrictEqual(placed, before[name] ?? NOTHING),
  )
  return {
    recipe: recipeOfMapping(mapping, judged.header, base),
    byHand: new Set(changed.map(([name]) => name)),
  }
}

/** The file's beginning, with the header where the layout that was asked for has it. */
export const judgeForMapping = (
  source: Source,
  recipes: readonly Recipe[],
  given: { readonly recipeId: string | null; readonly reading: Partial<Reading> },
): Promise<Judged> => {
  const wanted = recipes.find(({ id }) => id === given.recipeId)
  // Where the header is, is known: no layout has to be tried for it.
  const tried = wanted === undefined && given.reading.headerRow !== undefined ? [] : recipes
  return judgeFile(source, tried, { reading: given.reading, wanted })
}

/** The layout that a mapping starts from, on this file; null where it starts from none. */
export const baseOf = ({ ranked }: Judged, recipeId: string | null) =>
  recipeId === null ? null : (ranked.find(({ recipe }) => recipe.id === recipeId) ?? null)
