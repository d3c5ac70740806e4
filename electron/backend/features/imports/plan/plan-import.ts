/** From a path to a complete plan of what importing the file would do. Writes to scratch only. */
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Accounting, Reading } from '#shared/contracts/imports.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { createStandardsCatalogue, type Standard } from '#shared/domain/standards.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import { todayIn } from '../../../database/today.ts'
import { unusable } from '../../../files/unreadable.ts'
import { NotUtf8 } from '../reading/encoding.ts'
import { openSource, type Source } from '../reading/source.ts'
import { builtInRecipes, recipeFromFile } from '../recognising/load-recipes.ts'
import { lookAtFile, NO_ROWS, type FirstLook } from '../recognising/look-at-file.ts'
import type { KnownDays } from '../rows/when.ts'
import { createScratch, type Scratch } from '../staging/scratch.ts'
import { stageFile, type Staged } from '../staging/stage-file.ts'
import { accountRows } from './accounting.ts'
import { planBelongings } from './belongings.ts'
import { planCatalogue } from './catalogue.ts'
import { matchStudents, type Answers } from './students.ts'
import { planValues, type ValueTable } from './values.ts'

export type ImportOptions = {
  /** A built-in recipe's id, or the path of a recipe file. */
  readonly recipe?: string | undefined
  readonly reading?: Partial<Reading> | undefined
  readonly answers?: Answers | undefined
}

export type ImportPlan = {
  readonly source: Source
  readonly look: FirstLook
  readonly scratch: Scratch
  readonly sha256: string
  readonly accounting: Accounting
  readonly table: ValueTable
  /** The last step of the history that the plan knows of: a later one makes it out of date. */
  readonly lastHistoryId: number
}

/**
 * Gives `use` the plan and removes the scratch database afterwards, whatever happens.
 * @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN`, `CANCELLED`
 */
export async function withImportPlan<Result>(
  backend: Backend,
  file: { readonly path: string; readonly options: ImportOptions; readonly call: CallContext },
  use: (plan: ImportPlan) => Promise<Result>,
): Promise<Result> {
  const source = await openSource(file.path)
  const recipes = await builtInRecipes(backend)
  const wanted = await wantedRecipe(recipes, file.options.recipe)
  const given = file.options.reading ?? {}
  try {
    const look = lookAtFile(source, recipes, { reading: given, wanted })
    return await planAndUse(backend, { ...file, source, look }, use)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    // Beyond its beginning the file is not UTF-8 after all: once more, as Windows-1252.
    const reading = { ...given, encoding: 'windows-1252' as const }
    const look = lookAtFile(source, recipes, { reading, wanted })
    return planAndUse(backend, { ...file, source, look }, use)
  }
}

async function wantedRecipe(
  recipes: readonly Recipe[],
  wanted: string | undefined,
): Promise<Recipe | undefined> {
  if (wanted === undefined) return undefined
  return recipes.find(({ id }) => id === wanted) ?? recipeFromFile(wanted)
}

type Planning = {
  readonly options: ImportOptions
  readonly call: CallContext
  readonly source: Source
  readonly look: FirstLook
}

async function planAndUse<Result>(
  backend: Backend,
  planning: Planning,
  use: (plan: ImportPlan) => Promise<Result>,
): Promise<Result> {
  const { source, look, call } = planning
  const { recipe, columns } = look.chosen
  const scratch = await createScratch(backend.workspace())
  try {
    const staged = await stageFile(scratch, source, {
      reading: look.reading,
      call,
      context: {
        recipe,
        columns,
        days: await knownDays(backend),
        standards: await standardsCatalogue(backend),
        fallbackName: basename(source.name, extname(source.name)),
        isDecimalComma: look.reading.delimiter !== ',',
        headerRow: look.reading.headerRow,
      },
    })
    if (staged.counts.rowsRead === 0) throw unusable(source.path, NO_ROWS)
    const plan = await planStaged(scratch, planning, staged)
    return await use({ source, look, scratch, sha256: staged.sha256, ...plan })
  } finally {
    await scratch.close()
  }
}

/** One read snapshot of the workspace for the whole plan. */
async function planStaged(scratch: Scratch, planning: Planning, staged: Staged) {
  const { look, options, call } = planning
  const { recipe } = look.chosen
  const table: ValueTable = recipe.shape === 'column per item' ? 'itemResponse' : 'score'
  call.progress({ value: 0.6, title: 'Matching students' })
  await scratch.exec('BEGIN')
  const lastIds = new Map(
    (
      await scratch.all<{ name: string; seq: number }>(
        'SELECT name, seq FROM workspace.sqlite_sequence',
      )
    ).map(({ name, seq }) => [name, seq]),
  )
  const step = async (value: number, title: string, run: () => Promise<unknown>): Promise<void> => {
    await run()
    if (call.signal.aborted) throw new CallError('CANCELLED')
    call.progress({ value, title })
  }
  await step(0.62, 'Matching students', () => planCatalogue(scratch, staged.catalogue, lastIds))
  await step(0.64, 'Comparing scores', () =>
    matchStudents(scratch, { answers: options.answers ?? {}, lastIds }),
  )
  await step(0.7, 'Comparing scores', () =>
    planValues(scratch, { table, lastIds, twoValues: recipe.twoValues }),
  )
  await step(0.72, 'Comparing scores', () => planBelongings(scratch))
  const isWide = recipe.shape !== 'row per student and standard'
  const accounting = await accountRows(scratch, staged.counts, { isWide })
  await scratch.exec('COMMIT')
  return { accounting, table, lastHistoryId: lastIds.get('history') ?? 0 }
}

async function knownDays(backend: Backend): Promise<KnownDays> {
  const workspace = backend.workspace()
  const info = await workspace.read
    .selectFrom('workspaceInfo')
    .select(['schoolYearStartsOn', 'schoolYearEndsOn'])
    .executeTakeFirstOrThrow()
  return { ...info, today: await todayIn(workspace) }
}

async function standardsCatalogue(backend: Backend) {
  const file = join(backend.folders.resources, 'standards', 'ccss-math.json')
  const content = JSON.parse(await readFile(file, 'utf8')) as
    | readonly Standard[]
    | { readonly standards: readonly Standard[] }
  return createStandardsCatalogue('standards' in content ? content.standards : content)
}
