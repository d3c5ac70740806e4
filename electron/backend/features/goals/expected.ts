/** Rows that a call stands on, or the failure that the contract names. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'

/** @throws {CallError} `GOAL_MISSING` */
export async function goalRecord(read: ReadDb, id: number) {
  const goal = await read.selectFrom('goal').selectAll().where('id', '=', id).executeTakeFirst()
  if (!goal) throw new CallError('GOAL_MISSING')
  return goal
}

/** With the text of its goal. @throws {CallError} `POINT_MISSING` */
export async function pointRecord(read: ReadDb, id: number) {
  const point = await read
    .selectFrom('goalDataPoint as point')
    .innerJoin('goal', 'goal.id', 'point.goalId')
    .select(['point.id', 'goal.text'])
    .where('point.id', '=', id)
    .executeTakeFirst()
  if (!point) throw new CallError('POINT_MISSING')
  return point
}

/** @throws {CallError} `CYCLE_MISSING` */
export async function expectCycle(read: ReadDb, id: number): Promise<void> {
  const found = await read.selectFrom('coachingCycle').select('id').where('id', '=', id).execute()
  if (found.length === 0) throw new CallError('CYCLE_MISSING')
}

/** @throws {CallError} `TEACHER_MISSING` */
export async function expectTeacher(read: ReadDb, id: number): Promise<void> {
  const found = await read.selectFrom('teacher').select('id').where('id', '=', id).execute()
  if (found.length === 0) throw new CallError('TEACHER_MISSING')
}
