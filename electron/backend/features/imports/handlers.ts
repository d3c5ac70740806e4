/** The imports contract. */
import type { importsContract, Reading } from '#shared/contracts/imports.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listBatches, problemsOfBatch } from './batches.ts'
import { filesInFolder } from './files-in-folder.ts'
import { decide, listDecisions } from './decide.ts'
import { importFile, previewFile, saveProblemsOf } from './import-file.ts'
import type { ImportOptions } from './plan/plan-import.ts'
import { columnsOfFile } from './mapping/columns-of-file.ts'
import { firstRows } from './mapping/first-rows.ts'
import { allRecipes, ownIdOf } from './recipes/all-recipes.ts'
import {
  addRecipeFile,
  exportRecipe,
  keepRecipe,
  removeRecipe,
  renameRecipe,
} from './recipes/keep-recipe.ts'
import { recipeToKeep } from './recipes/recipe-to-keep.ts'
import { sampleFiles } from './sample-files.ts'

export const importsHandlers = (backend: Backend): FeatureHandlers<typeof importsContract> => ({
  columns: ({ recipeId = null, ...input }) =>
    columnsOfFile(backend, { ...fileOf(backend, input), recipeId }),
  firstRows: ({ mapping, dayOrder, ...input }) =>
    firstRows(backend, { ...fileOf(backend, input), mapping, dayOrder }),
  recipes: async () =>
    (await allRecipes(backend)).map((recipe) => ({
      ...{ id: recipe.id, name: recipe.name, description: recipe.description },
      ownId: ownIdOf(recipe),
    })),
  keepRecipe: async ({ name, ...input }) => {
    const recipe = await recipeToKeep(backend, pathOf(backend, input), optionsOf(input))
    return keepRecipe(backend.workspace(), name, { ...recipe, name, isGeneric: false })
  },
  renameRecipe: (input) => renameRecipe(backend.workspace(), input),
  removeRecipe: ({ id }) => removeRecipe(backend.workspace(), id),
  addRecipeFile: ({ token }) => addRecipeFile(backend, backend.files.path(token, 'open')),
  exportRecipe: ({ id, saveTo }) => exportRecipe(backend, id, backend.files.path(saveTo, 'save')),
  filesInFolder: ({ token }) => filesInFolder(backend, backend.files.path(token, 'open')),
  sampleFiles: () => sampleFiles(backend),
  preview: (input, call) =>
    previewFile(backend, { path: pathOf(backend, input), options: optionsOf(input), call }),
  commit: async (input, call) => {
    const path = pathOf(backend, input)
    const { batchId, historyId, accounting } = await importFile(
      backend,
      path,
      call,
      optionsOf(input),
    )
    return { batchId, historyId, accounting }
  },
  batches: () => listBatches(backend.workspace().read),
  decisions: () => listDecisions(backend.workspace().read),
  decide: ({ answers }) => decide(backend.workspace(), answers),
  batchProblems: ({ batchId }) => problemsOfBatch(backend.workspace().read, batchId),
  saveProblems: (input, call) => {
    const file = { path: pathOf(backend, input), options: optionsOf(input), call }
    return saveProblemsOf(backend, file, backend.files.path(input.saveTo, 'save'))
  },
})

type Choices = {
  readonly token: string
  readonly recipeId?: string | undefined
  readonly reading?: { readonly [Part in keyof Reading]?: Reading[Part] | undefined } | undefined
  readonly mapping?: ImportOptions['mapping']
  readonly answers?: ImportOptions['answers']
  readonly dayOrder?: ImportOptions['dayOrder']
  readonly severalTests?: ImportOptions['severalTests']
}

const pathOf = (backend: Backend, { token }: Choices): string => backend.files.path(token, 'open')

const fileOf = (backend: Backend, input: Choices) => ({
  path: pathOf(backend, input),
  reading: readingOf(input.reading) ?? {},
})

const optionsOf = ({ recipeId, reading, ...choices }: Choices): ImportOptions => ({
  recipe: recipeId,
  mapping: choices.mapping,
  answers: choices.answers,
  dayOrder: choices.dayOrder,
  severalTests: choices.severalTests,
  reading: readingOf(reading),
})

const readingOf = (reading: Choices['reading']): ImportOptions['reading'] =>
  reading && {
    ...(reading.encoding && { encoding: reading.encoding }),
    ...(reading.delimiter && { delimiter: reading.delimiter }),
    ...(reading.headerRow && { headerRow: reading.headerRow }),
    ...(reading.sheet && { sheet: reading.sheet }),
  }
