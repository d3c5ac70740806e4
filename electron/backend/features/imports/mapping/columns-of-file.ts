/** The columns of a file for placing them by hand: first values, suggestions, and where one goes on from. */
import type { ColumnsOfFile, MappedColumn } from '#shared/contracts/import-mapping.ts'
import type { Reading } from '#shared/contracts/imports.ts'
import type { Backend } from '../../../context.ts'
import { openSource } from '../../../files/reading/source.ts'
import { headerAliases } from '../recognising/load-recipes.ts'
import { allRecipes } from '../recipes/all-recipes.ts'
import { baseOf, judgeForMapping } from './mapped-recipe.ts'
import { mappingOfCandidate } from './mapping-of-candidate.ts'
import { levelOrder } from './suggesting/level-order.ts'
import { suggestMapping, type SuggestedColumn } from './suggesting/suggest-mapping.ts'

const SHOWN_VALUES = 4
const MOST_LEVELS = 12

type Asked = {
  readonly path: string
  readonly reading: Partial<Reading>
  /** Null: start from the suggestions alone. */
  readonly recipeId: string | null
}

/** @throws {CallError} `FILE_UNUSABLE` */
export async function columnsOfFile(
  backend: Backend,
  { path, reading, recipeId }: Asked,
): Promise<ColumnsOfFile> {
  const recipes = await allRecipes(backend)
  const source = await openSource(path)
  try {
    const judged = await judgeForMapping(source, recipes, { recipeId, reading })
    const { header, headerRow, rows } = judged
    const suggested = suggestMapping(header, rows, await headerAliases(backend))
    const base = baseOf(judged, recipeId)
    return {
      fileName: source.name,
      reading: { ...judged.reading, headerRow },
      sheets: [...(source.workbook?.sheets ?? [])],
      columns: suggested.columns.map(columnOf),
      mapping: base ? mappingOfCandidate(base) : suggested.mapping,
    }
  } finally {
    source.close()
  }
}

function columnOf({ facts, suggestions }: SuggestedColumn): MappedColumn {
  const { name, distinct, lowest, highest } = facts
  return {
    ...{ name, lowest, highest },
    values: [...distinct].slice(0, SHOWN_VALUES).map((value) => value.slice(0, 200)),
    levels: distinct.size <= MOST_LEVELS ? levelOrder([...distinct]) : [],
    suggestions: [...suggestions],
  }
}
