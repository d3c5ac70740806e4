/**
 * Action steps with the names of what they belong to. SQLite hands over each step as one text of
 * JSON: a thousand rows of a dozen columns cost the driver far more than parsing does.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import { compareSteps } from '#shared/domain/action-steps.ts'
import type { StepStatus } from '#shared/domain/action-steps.ts'
import type { actionStep } from '#shared/contracts/steps.ts'
import type { ReadDb } from '../../database/connection.ts'

export type Step = z.input<typeof actionStep>

export type StepFilter = {
  readonly teacherId?: number | undefined
  readonly cycleId?: number | undefined
  readonly sessionId?: number | undefined
  readonly status?: readonly StepStatus[] | undefined
}

/** In the order of `compareSteps`. One statement, whatever the number of steps. */
export async function listSteps(read: ReadDb, filter: StepFilter = {}): Promise<Step[]> {
  const { rows } = await sql<{ step: string }>`
    SELECT json_object(
      'id', step.id, 'text', step.text, 'owner', step.owner, 'status', step.status,
      'dueOn', step.dueOn, 'checkBackOn', step.checkBackOn, 'evidence', step.evidence,
      'createdOn', step.createdOn, 'closedOn', step.closedOn,
      'teacher', CASE WHEN teacher.id IS NOT NULL THEN json_object(
        'id', teacher.id, 'givenName', teacher.givenName, 'familyName', teacher.familyName) END,
      'cycle', CASE WHEN cycle.id IS NOT NULL THEN json_object(
        'id', cycle.id, 'title', cycle.title) END,
      'session', CASE WHEN session.id IS NOT NULL THEN json_object(
        'id', session.id, 'on', session.heldOn, 'type', session.type) END,
      'goal', CASE WHEN goal.id IS NOT NULL THEN json_object(
        'id', goal.id, 'text', goal.text) END) AS step
    FROM actionStep AS step
    LEFT JOIN teacher ON teacher.id = step.teacherId
    LEFT JOIN coachingCycle AS cycle ON cycle.id = step.cycleId
    LEFT JOIN session ON session.id = step.sessionId
    LEFT JOIN goal ON goal.id = step.goalId
    WHERE ${sql.join(conditions(filter), sql` AND `)}`.execute(read)
  return rows.map(({ step }) => JSON.parse(step) as Step).toSorted(compareSteps)
}

function conditions({ teacherId, cycleId, sessionId, status }: StepFilter) {
  return [
    sql`TRUE`,
    ...(teacherId === undefined ? [] : [sql`step.teacherId = ${teacherId}`]),
    ...(cycleId === undefined ? [] : [sql`step.cycleId = ${cycleId}`]),
    ...(sessionId === undefined ? [] : [sql`step.sessionId = ${sessionId}`]),
    // No status at all fits none: SQLite takes an empty list.
    ...(status === undefined ? [] : [sql`step.status IN (${sql.join(status)})`]),
  ]
}
