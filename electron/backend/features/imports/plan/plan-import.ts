/** From a path to a complete plan of what importing the file would do. Writes to scratch only. */
import type { Accounting, Reading } from '#shared/contracts/imports.ts'
import type { DayOrder } from '#shared/domain/dates.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import type { Recipe, SeveralRows } from '#shared/domain/recipes.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import { unusable } from '../../../files/unreadable.ts'
import { NotUtf8 } from '../../../files/reading/encoding.ts'
import { openSource, type Source } from '../../../files/reading/source.ts'
import { mappedRecipe } from '../mapping/mapped-recipe.ts'
import { allRecipes, recipeCalled } from '../recipes/all-recipes.ts'
import { recipeFromFile } from '../recognising/load-recipes.ts'
import { lookAtFile, NO_ROWS, type FirstLook } from '../recognising/look-at-file.ts'
import {
  createDateEvidence,
  shownOrder,
  USUAL_ORDER,
  type DateEvidence,
} from '../rows/day-order.ts'
import { createRowContext } from '../rows/row-context.ts'
import { createScratch, type Scratch } from '../staging/scratch.ts'
import { stageFile, unstage, type Staged } from '../staging/stage-file.ts'
import { accountRows } from './accounting.ts'
import { planBelongings } from './belongings.ts'
import { planCatalogue } from './catalogue.ts'
import { planIdentities } from './identities.ts'
import { planRoster } from './roster.ts'
import { stageDecisions, type Answers } from './decisions.ts'
import { matchStudents } from './students.ts'
import { planValues, type ValueTable } from './values.ts'

export type ImportOptions = {
  /** Id or name of a recipe, or the path of a recipe file. */
  readonly recipe?: string | undefined
  /** Columns that the person placed; goes before `recipe`. */
  readonly mapping?: Mapping | undefined
  readonly reading?: Partial<Reading> | undefined
  readonly answers?: Answers | undefined
  /** Said by the person where the file does not tell; goes before the recipe. */
  readonly dayOrder?: DayOrder | undefined
  readonly severalTests?: SeveralRows | undefined
}

export type ImportPlan = {
  readonly source: Source
  readonly look: FirstLook
  readonly scratch: Scratch
  readonly sha256: string
  readonly accounting: Accounting
  /** Which of them the file has values for. */
  readonly tables: readonly ValueTable[]
  readonly dates: DateEvidence
  /** The columns that the person placed otherwise than the layout has them; null without a mapping. */
  readonly byHand: ReadonlySet<string> | null
  /** What was said with this file; kept with the batch. */
  readonly answers: Answers
  /** The last step of the history that the plan knows of: a later one makes it out of date. */
  readonly lastHistoryId: number
}

/**
 * Gives `use` the plan and removes the scratch database afterwards, whatever happens.
 * @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN`, `MAPPING_INCOMPLETE`, `CANCELLED`
 */
export async function withImportPlan<Result>(
  backend: Backend,
  file: { readonly path: string; readonly options: ImportOptions; readonly call: CallContext },
  use: (plan: ImportPlan) => Promise<Result>,
): Promise<Result> {
  const recipes = await allRecipes(backend)
  const { mapping, reading: given = {} } = file.options
  const named = mapping ? undefined : await wantedRecipe(backend, recipes, file.options.recipe)
  const source = await openSource(file.path)
  try {
    const mapped = mapping && (await mappedRecipe(source, recipes, { mapping, reading: given }))
    const opened = {
      source,
      recipes,
      wanted: mapped?.recipe ?? named,
      byHand: mapped?.byHand ?? null,
    }
    return await planInEncoding(backend, { ...file, ...opened }, use)
  } finally {
    source.close()
  }
}

type Opened = {
  readonly options: ImportOptions
  readonly call: CallContext
  readonly source: Source
  readonly recipes: readonly Recipe[]
  readonly wanted: Recipe | undefined
  readonly byHand: ImportPlan['byHand']
}

async function planInEncoding<Result>(
  backend: Backend,
  { recipes, wanted, ...file }: Opened,
  use: (plan: ImportPlan) => Promise<Result>,
): Promise<Result> {
  const { source } = file
  const { reading: given = {} } = file.options
  try {
    const look = await lookAtFile(source, recipes, { reading: given, wanted })
    return await planAndUse(backend, { ...file, look }, use)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    // Beyond its beginning the file is not UTF-8 after all: once more, as Windows-1252.
    const reading = { ...given, encoding: 'windows-1252' as const }
    const look = await lookAtFile(source, recipes, { reading, wanted })
    return await planAndUse(backend, { ...file, look }, use)
  }
}

async function wantedRecipe(
  backend: Backend,
  recipes: readonly Recipe[],
  wanted: string | undefined,
): Promise<Recipe | undefined> {
  if (wanted === undefined) return undefined
  return recipeCalled(recipes, wanted) ?? recipeFromFile(wanted, backend)
}

type Planning = {
  readonly options: ImportOptions
  readonly call: CallContext
  readonly source: Source
  readonly look: FirstLook
  readonly byHand: ImportPlan['byHand']
}

async function planAndUse<Result>(
  backend: Backend,
  planning: Planning,
  use: (plan: ImportPlan) => Promise<Result>,
): Promise<Result> {
  const { source } = planning
  const scratch = await createScratch(backend.workspace())
  try {
    const { staged, dates } = await stageInOrder(backend, scratch, planning)
    if (staged.counts.rowsRead === 0) throw unusable(source.path, NO_ROWS)
    const plan = await planStaged(scratch, planning, { ...staged, dates })
    const { look, byHand } = planning
    return await use({ source, look, byHand, scratch, sha256: staged.sha256, dates, ...plan })
  } finally {
    await scratch.close()
  }
}

type StagedInOrder = { readonly staged: Staged; readonly dates: DateEvidence }

/** Once more with the day first when the whole file shows that it is written so. */
async function stageInOrder(
  backend: Backend,
  scratch: Scratch,
  planning: Planning,
): Promise<StagedInOrder> {
  const { look, options } = planning
  const said = options.dayOrder ?? look.chosen.recipe.dayOrder
  const read = async (dates: DateEvidence): Promise<StagedInOrder> => ({
    staged: await stageWith(backend, scratch, { ...planning, dates }),
    dates,
  })
  const first = await read(createDateEvidence(said ?? USUAL_ORDER, said !== undefined))
  const shown = said === undefined ? shownOrder(first.dates) : null
  if (shown === null || shown === first.dates.order) return first
  await unstage(scratch)
  return read(createDateEvidence(shown, true))
}

async function stageWith(
  backend: Backend,
  scratch: Scratch,
  { source, look, call, options, dates }: Planning & { readonly dates: DateEvidence },
): Promise<Staged> {
  const { recipe } = look.chosen
  const context = await createRowContext(backend, { look, dates, fileName: source.name })
  return stageFile(scratch, source, {
    reading: look.reading,
    call,
    context: {
      ...context,
      recipe: { ...recipe, twoValues: options.severalTests ?? recipe.twoValues },
    },
  })
}

/** One read snapshot of the workspace for the whole plan. */
async function planStaged(
  scratch: Scratch,
  planning: Planning,
  staged: Staged & { readonly dates: DateEvidence },
) {
  const { look, options, call } = planning
  const { recipe } = look.chosen
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
  await step(0.61, 'Matching students', () => stageDecisions(scratch, options.answers ?? {}))
  await step(0.62, 'Matching students', () => planCatalogue(scratch, staged.catalogue, lastIds))
  await step(0.64, 'Comparing scores', () => matchStudents(scratch, lastIds))
  const isTestARow = recipe.shape !== 'row per student and standard'
  const isWide = isTestARow && recipe.shape !== 'roster'
  const tests = {
    rule: options.severalTests ?? recipe.twoValues,
    isTestARow,
    isMarked: recipe.counts !== undefined,
  }
  await step(0.7, 'Comparing scores', () => planValues(scratch, { lastIds, tests }))
  await step(0.71, 'Comparing scores', () => planIdentities(scratch))
  await step(0.72, 'Comparing scores', () => planBelongings(scratch))
  await step(0.72, 'Comparing enrolments', () => planRoster(scratch, lastIds))
  await noteDates(scratch, staged.dates, look)
  const accounting = await accountRows(scratch, staged.counts, { isWide })
  await scratch.exec('COMMIT')
  const lastHistoryId = lastIds.get('history') ?? 0
  return { accounting, answers: options.answers ?? {}, tables: tablesOf(staged), lastHistoryId }
}

function tablesOf({ catalogue: { targets } }: Staged): readonly ValueTable[] {
  const isItem = targets.map(({ kind }) => kind === 'item')
  return [
    ...(isItem.includes(false) ? ['score' as const] : []),
    ...(isItem.includes(true) ? ['itemResponse' as const] : []),
  ]
}

async function noteDates(scratch: Scratch, dates: DateEvidence, look: FirstLook): Promise<void> {
  if (dates.isSaid || shownOrder(dates) !== null) return
  const column = look.chosen.columns.header[look.chosen.columns.fields.get('testDate') ?? -1] ?? ''
  await scratch.all("INSERT INTO incomingProblem VALUES ('ambiguous-dates', 'noted', ?, ?, ?)", [
    look.reading.headerRow,
    column.trim(),
    dates.example,
  ])
}
