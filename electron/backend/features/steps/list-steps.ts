/** Action steps with the names of what they belong to. */
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
  const rows = await selectSteps(read, filter).execute()
  return rows.map(stepOf).toSorted(compareSteps)
}

function selectSteps(read: ReadDb, { teacherId, cycleId, sessionId, status }: StepFilter) {
  return read
    .selectFrom('actionStep as step')
    .leftJoin('teacher', 'teacher.id', 'step.teacherId')
    .leftJoin('coachingCycle as cycle', 'cycle.id', 'step.cycleId')
    .leftJoin('session', 'session.id', 'step.sessionId')
    .leftJoin('goal', 'goal.id', 'step.goalId')
    .selectAll('step')
    .select([
      'teacher.givenName',
      'teacher.familyName',
      'cycle.title as cycleTitle',
      'session.heldOn',
      'session.type as sessionType',
      'goal.text as goalText',
    ])
    .$if(teacherId !== undefined, (steps) => steps.where('step.teacherId', '=', teacherId ?? 0))
    .$if(cycleId !== undefined, (steps) => steps.where('step.cycleId', '=', cycleId ?? 0))
    .$if(sessionId !== undefined, (steps) => steps.where('step.sessionId', '=', sessionId ?? 0))
    .$if(status !== undefined, (steps) => steps.where('step.status', 'in', status ?? []))
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSteps>['execute']>>[number]

function stepOf(row: Row): Step {
  const { id, text, owner, dueOn, checkBackOn, status, evidence, createdOn, closedOn } = row
  const { teacherId, givenName, familyName, cycleId, cycleTitle } = row
  const { sessionId, heldOn, sessionType, goalId, goalText } = row
  return {
    ...{ id, text, owner, dueOn, checkBackOn, status, evidence, createdOn, closedOn },
    teacher:
      teacherId === null || givenName === null || familyName === null
        ? null
        : { id: teacherId, givenName, familyName },
    cycle: cycleId === null || cycleTitle === null ? null : { id: cycleId, title: cycleTitle },
    session:
      sessionId === null || heldOn === null || sessionType === null
        ? null
        : { id: sessionId, on: heldOn, type: sessionType },
    goal: goalId === null || goalText === null ? null : { id: goalId, text: goalText },
  }
}
