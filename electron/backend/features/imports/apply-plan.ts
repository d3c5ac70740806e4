/** Copies a plan into the workspace: one transaction, one batch, one step of the history. */
import { sql } from 'kysely'
import type { CallContext } from '#shared/rpc/define.ts'
import type { HistoryId, ImportBatchId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { itemStatements } from './apply-items.ts'
import { rememberDecisions } from './decide.ts'
import { decisionsOf } from './plan/decisions.ts'
import type { ImportPlan } from './plan/plan-import.ts'

/** Something else was written between planning and storing; plan again. */
export class PlanOutOfDate extends Error {}

const SITTINGS_AT_ONCE = 2_000

type Stored = { readonly batchId: ImportBatchId; readonly historyId: HistoryId }

/** One at a time for each workspace: scratch tables have the same names in every import. */
const applying = new WeakMap<OpenWorkspace, Promise<unknown>>()

/**
 * @throws {CallError} `CANCELLED`, `WORKSPACE_READ_ONLY`; nothing is stored then.
 * @throws {PlanOutOfDate}
 */
export async function applyPlan(
  workspace: OpenWorkspace,
  plan: ImportPlan,
  call: CallContext,
): Promise<Stored> {
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const before = applying.get(workspace) ?? Promise.resolve()
  const run = before.then(() => attachAndCopy(workspace, plan, call))
  applying.set(
    workspace,
    run.catch(() => undefined),
  )
  return run
}

async function attachAndCopy(
  workspace: OpenWorkspace,
  plan: ImportPlan,
  call: CallContext,
): Promise<Stored> {
  const { write } = workspace.connections
  const file = `file:${encodeURI(plan.scratch.file).replace(/[?#]/g, encodeURIComponent)}?mode=ro`
  await sql`ATTACH ${file} AS incoming`.execute(write)
  try {
    const { result, historyId } = await workspace.mutate(
      `Import ${plan.source.name}`,
      async (tx, ownId) => {
        await expectCurrent(tx, plan, ownId)
        const batchId = await insertBatch(tx, plan, { historyId: ownId, now: workspace.now() })
        for (const statement of statements) await sql.raw(statement).execute(tx)
        await rememberDecisions(tx, decisionsOf(plan.answers), workspace.now())
        await copyValues(tx, plan, { batchId, call })
        return batchId
      },
    )
    return { batchId: result, historyId }
  } finally {
    await sql`DETACH incoming`.execute(write)
  }
}

async function expectCurrent(tx: WriteDb, plan: ImportPlan, ownId: number): Promise<void> {
  const { rows } = await sql<{ id: number | null }>`
    SELECT MAX(id) AS id FROM history WHERE id <> ${ownId}`.execute(tx)
  if ((rows[0]?.id ?? 0) > plan.lastHistoryId) throw new PlanOutOfDate()
}

async function insertBatch(
  tx: WriteDb,
  plan: ImportPlan,
  { historyId, now }: { readonly historyId: number; readonly now: Date },
): Promise<ImportBatchId> {
  const { recipe } = plan.look.chosen
  const { id } = await tx
    .insertInto('importBatch')
    .values({
      historyId,
      fileName: plan.source.name,
      sha256: plan.sha256,
      recipeId: recipe.id,
      recipeName: recipe.name,
      ...plan.accounting,
      committedAt: now.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    INSERT INTO importProblem (batchId, kind, outcome, rowNumber, columnName, found)
    SELECT ${id}, kind, outcome, row, columnName, found FROM incomingProblem`.execute(tx)
  return id as ImportBatchId
}

const newSitting = 'keptNo = no AND studentId > 0'

/** In the order of their references. Everything new has its id already. */
const statements = [
  'INSERT INTO school (id, name) SELECT schoolId, name FROM schoolPlan WHERE isNew = 1',
  `INSERT INTO class (id, schoolId, name, course, grade)
    SELECT classId, schoolId, name, course, grade FROM classPlan WHERE isNew = 1`,
  'INSERT INTO student (id, code) SELECT studentId, code FROM newStudent',
  `INSERT INTO studentIdentity (studentId, localId, stateId, givenName, familyName, nameKey, bornOn)
    SELECT new.studentId, localId, stateId, givenName, familyName, nameKey, bornOn
    FROM newStudent AS new JOIN incomingStudent ON no = firstNo`,
  `INSERT INTO studentAlias (studentId, localId)
    SELECT DISTINCT own.studentId, own.localId FROM incomingStudent AS own
    JOIN studentIdentity AS known ON known.studentId = own.studentId
    WHERE own.localId IS NOT NULL
      AND (own.how = 'same' OR own.how = 'known' AND lower(known.localId) IS NOT own.lowerId)
      AND NOT EXISTS (SELECT 1 FROM studentIdentity AS other WHERE other.localId = own.localId)
    ON CONFLICT (localId) DO NOTHING`,
  `UPDATE studentIdentity SET givenName = COALESCE(plan.givenName, studentIdentity.givenName),
      familyName = COALESCE(plan.familyName, studentIdentity.familyName),
      nameKey = COALESCE(plan.nameKey, studentIdentity.nameKey),
      stateId = COALESCE(studentIdentity.stateId, plan.stateId),
      bornOn = COALESCE(studentIdentity.bornOn, plan.bornOn)
    FROM identityPlan AS plan WHERE plan.studentId = studentIdentity.studentId`,
  `INSERT INTO teacher (id, givenName, familyName, email)
    SELECT teacherId, givenName, familyName, email FROM teacherPlan`,
  `INSERT INTO teachingAssignment (teacherId, classId, startsOn, endsOn)
    SELECT teacherId, classId, startsOn, endsOn FROM assignmentPlan`,
  `UPDATE enrolment SET classId = plan.classId, grade = plan.grade, startsOn = plan.startsOn,
      endsOn = plan.endsOn
    FROM changedEnrolment AS plan WHERE plan.id = enrolment.id`,
  `INSERT INTO assessment (id, name) SELECT assessmentId, name FROM assessmentPlan WHERE isNew = 1`,
  `INSERT INTO administration (id, assessmentId, window, schoolYear, windowOrder)
    SELECT administrationId, assessmentId, window, schoolYear, windowOrder
    FROM administrationPlan WHERE isNew = 1`,
  `INSERT INTO measure (id, assessmentId, kind, code, maximum)
    SELECT targetId, assessmentId, kind, code, maximum
    FROM targetPlan WHERE isNew = 1 AND kind <> 'item'`,
  `INSERT INTO performanceLevel (measureId, position, name)
    SELECT targetId, levelPlan.position, levelPlan.name
    FROM levelPlan JOIN targetPlan ON targetPlan.no = levelPlan.targetNo AND targetPlan.kind <> 'item'
    WHERE TRUE ON CONFLICT (measureId, name) DO NOTHING`,
  `UPDATE measure SET maximum = NULL WHERE maximum IS NOT NULL AND id IN (
    SELECT targetId FROM targetPlan WHERE isNew = 0 AND kind <> 'item' AND maximum IS NULL)`,
  ...itemStatements,
  `INSERT INTO enrolment (studentId, schoolId, classId, grade, startsOn, endsOn)
    SELECT studentId, schoolId, classId, grade, startsOn, endsOn FROM enrolmentPlan`,
  `INSERT INTO studentGroup (studentId, attribute, value, startsOn)
    SELECT studentId, attribute, value, startsOn FROM groupPlan`,
  `INSERT INTO sitting (id, administrationId, studentId, testedOn)
    SELECT sittingId, administrationId, studentId, testedOn FROM incomingSitting
    WHERE ${newSitting} AND isNew = 1 ORDER BY no`,
  `UPDATE sitting SET testedOn = moved.testedOn FROM incomingSitting AS moved
    WHERE moved.sittingId = sitting.id AND moved.keptNo = moved.no AND moved.isMoved = 1`,
]

/** A few thousand sittings at a time, so that a cancel is heard at once. */
async function copyValues(
  tx: WriteDb,
  plan: ImportPlan,
  { batchId, call }: { readonly batchId: number; readonly call: CallContext },
): Promise<void> {
  for (const table of plan.tables) {
    await sql.raw(updateValues[table]).execute(tx)
    await sql`UPDATE ${sql.id(table)} SET batchId = ${batchId} WHERE id IN (
      SELECT storedId FROM changedValue WHERE tableName = ${table})`.execute(tx)
  }
  const { rows } = await sql<{ last: number | null }>`
    SELECT MAX(no) AS last FROM incomingSitting`.execute(tx)
  const last = rows[0]?.last ?? 0
  for (let from = 0; from < last; from += SITTINGS_AT_ONCE) {
    if (call.signal.aborted) throw new CallError('CANCELLED')
    for (const table of plan.tables)
      await sql`${sql.raw(insertValues[table](batchId))}
        WHERE sitting.no > ${from} AND sitting.no <= ${from + SITTINGS_AT_ONCE}`.execute(tx)
    call.progress({ value: 0.72 + 0.26 * Math.min(1, from / last), title: 'Storing scores' })
  }
  if (call.signal.aborted) throw new CallError('CANCELLED')
}

const updateValues = {
  score: `UPDATE score SET points = new.points, possible = new.possible, missing = new.missing,
      standardError = new.standardError, percentile = new.percentile, level = new.level,
      figures = new.figures
    FROM changedValue AS new WHERE new.storedId = score.id AND new.tableName = 'score'`,
  itemResponse: `UPDATE itemResponse SET points = new.points, response = new.response,
      importedPoints = new.importedPoints
    FROM changedValue AS new
    WHERE new.storedId = itemResponse.id AND new.tableName = 'itemResponse'`,
} as const

const newValues = (kind: string): string => `
    FROM incomingSitting AS sitting
    CROSS JOIN incomingValue AS value ON value.sittingNo = sitting.no
    CROSS JOIN targetPlan AS target ON target.no = value.targetNo AND target.kind ${kind} 'item'`

const insertValues = {
  score: (batchId: number) => `
    INSERT INTO score (sittingId, measureId, points, possible, missing, standardError, percentile,
      level, figures, batchId)
    SELECT sitting.sittingId, target.targetId, points, possible, missing, standardError, percentile,
      level, figures, ${batchId} ${newValues('<>')}`,
  itemResponse: (batchId: number) => `
    INSERT INTO itemResponse (sittingId, itemId, response, points, importedPoints, batchId)
    SELECT sitting.sittingId, target.targetId, response, points, importedPoints, ${batchId}
      ${newValues('=')}`,
} as const
