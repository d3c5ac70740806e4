/** The imports contract. */
import type { importsContract, Reading } from '#shared/contracts/imports.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listBatches, problemsOfBatch } from './batches.ts'
import { importFile, previewFile, saveProblemsOf } from './import-file.ts'
import type { ImportOptions } from './plan/plan-import.ts'
import { builtInRecipes } from './recognising/load-recipes.ts'
import { sampleFiles } from './sample-files.ts'

export const importsHandlers = (backend: Backend): FeatureHandlers<typeof importsContract> => ({
  recipes: async () =>
    (await builtInRecipes(backend)).map(({ id, name, description }) => ({ id, name, description })),
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
  readonly answers?: ImportOptions['answers']
  readonly dayOrder?: ImportOptions['dayOrder']
  readonly severalTests?: ImportOptions['severalTests']
}

const pathOf = (backend: Backend, { token }: Choices): string => backend.files.path(token, 'open')

const optionsOf = ({ recipeId, reading, ...choices }: Choices): ImportOptions => ({
  recipe: recipeId,
  answers: choices.answers,
  dayOrder: choices.dayOrder,
  severalTests: choices.severalTests,
  reading: reading && {
    ...(reading.encoding && { encoding: reading.encoding }),
    ...(reading.delimiter && { delimiter: reading.delimiter }),
    ...(reading.headerRow && { headerRow: reading.headerRow }),
    ...(reading.sheet && { sheet: reading.sheet }),
  },
})
