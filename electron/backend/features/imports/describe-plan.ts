/** A plan as the person sees it before anything is stored. */
import type { ImportPreview } from '#shared/contracts/imports.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { parseDay, type DayOrder } from '#shared/domain/dates.ts'
import { storedBatchOf } from './batches.ts'
import { columnUses } from './describe-columns.ts'
import { questionsOf } from './describe-questions.ts'
import type { ImportPlan } from './plan/plan-import.ts'
import { groupProblems, problemExamples, type ProblemRow } from './problems.ts'
import type { Candidate } from './recognising/recognise.ts'
import { toleratedBy } from './recognising/tolerated.ts'
import { ownIdOf } from './recipes/all-recipes.ts'
import { shownOrder } from './rows/day-order.ts'

export async function describePlan(
  workspace: OpenWorkspace,
  plan: ImportPlan,
): Promise<ImportPreview> {
  const { source, look, accounting, byHand } = plan
  const before = await storedBatchOf(workspace.read, plan.sha256)
  return {
    fileName: source.name,
    bytes: source.bytes,
    sha256: plan.sha256,
    reading: look.reading,
    sheets: [...(source.workbook?.sheets ?? [])],
    recipe: {
      ...matchOf(look.chosen),
      isOwn: ownIdOf(look.chosen.recipe) !== null,
      isByHand: byHand !== null,
      tolerated: toleratedBy(look.chosen),
    },
    otherRecipes: look.others.map(matchOf),
    columns: columnUses(look.chosen, look.rows, byHand ?? new Set()),
    accounting,
    problems: await problemsOf(plan),
    questions: await questionsOf(plan.scratch),
    brings: await bringsOf(plan),
    dateQuestion: dateQuestionOf(plan),
    severalTests: await severalTestsOf(plan),
    importedBefore: before && {
      batchId: before.id as ImportBatchId,
      committedAt: before.committedAt,
    },
  }
}

const matchOf = ({ recipe, score }: Candidate) => ({
  recipeId: recipe.id,
  name: recipe.name,
  score,
})

export const problemsOf = async ({ scratch }: ImportPlan) =>
  groupProblems(await scratch.all<ProblemRow>(problemExamples('incomingProblem', 'row')))

/** Days that the file writes so that both readings are days of the calendar. */
function dateQuestionOf({ dates }: ImportPlan): ImportPreview['dateQuestion'] {
  if (dates.isSaid || shownOrder(dates) !== null) return null
  const read = (order: DayOrder): string => parseDay(dates.example, order) ?? ''
  const { example } = dates
  return { example, monthFirst: read('month first'), dayFirst: read('day first') }
}

async function severalTestsOf({ scratch }: ImportPlan): Promise<ImportPreview['severalTests']> {
  const [asked] = await scratch.all<{ students: number; rows: number; found: string | null }>(
    `SELECT COUNT(DISTINCT found) AS students, COUNT(DISTINCT row) AS rows, MIN(found) AS found
     FROM incomingProblem WHERE kind = 'several-tests'`,
  )
  if (!asked || asked.found === null) return null
  return { students: asked.students, rows: asked.rows, example: asked.found }
}

const NAMED = 4

/** The first of the new ones by name, so that none comes in unseen. */
const named = (name: string, from: string): string => `
  SELECT COUNT(*) AS n, (SELECT group_concat(name, ', ') FROM (
    SELECT ${name} AS name FROM ${from} ORDER BY 1 LIMIT ${NAMED})) AS names
  FROM ${from}`
const bringable: readonly (readonly [string, string, string])[] = [
  ['SELECT COUNT(*) AS n FROM newStudent', 'student not seen before', 'students not seen before'],
  [named('name', 'schoolPlan WHERE isNew = 1'), 'school', 'schools'],
  [named('name', 'classPlan WHERE isNew = 1'), 'class', 'classes'],
  ['SELECT COUNT(*) AS n FROM enrolmentPlan', 'enrolment', 'enrolments'],
  [
    'SELECT COUNT(*) AS n FROM changedEnrolment',
    'enrolment that is known better',
    'enrolments that are known better',
  ],
  [named("givenName || ' ' || familyName", 'teacherPlan'), 'teacher', 'teachers'],
  ['SELECT COUNT(*) AS n FROM assignmentPlan', 'teacher of a class', 'teachers of classes'],
  [
    'SELECT COUNT(*) AS n FROM identityPlan',
    'student of whom more is known',
    'students of whom more is known',
  ],
  [named('name', 'assessmentPlan WHERE isNew = 1'), 'new test', 'new tests'],
  [
    'SELECT COUNT(*) AS n FROM administrationPlan WHERE isNew = 1',
    'new testing window',
    'new testing windows',
  ],
  ["SELECT COUNT(*) AS n FROM targetPlan WHERE isNew = 1 AND kind = 'item'", 'item', 'items'],
  [
    "SELECT COUNT(*) AS n FROM targetPlan WHERE isNew = 1 AND kind <> 'item'",
    'standard or measure',
    'standards or measures',
  ],
  ['SELECT COUNT(*) AS n FROM groupPlan', 'group membership', 'group memberships'],
]

export async function bringsOf({ scratch }: ImportPlan): Promise<string[]> {
  const lines: string[] = []
  for (const [query, one, many] of bringable) {
    const [found] = await scratch.all<{ n: number; names?: string | null }>(query)
    const n = found?.n ?? 0
    if (n > 0) lines.push(`${n.toLocaleString('en-US')} ${n === 1 ? one : many}${namesIn(found)}`)
  }
  return lines
}

const namesIn = (
  found: { readonly n: number; readonly names?: string | null } | undefined,
): string =>
  found?.names ? `: ${found.names}${found.n > NAMED ? ` and ${found.n - NAMED} more` : ''}` : ''
