/** Rows that a call stands on, or the failure that the contract names. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'

/** @throws {CallError} `CYCLE_MISSING` */
export async function cycleRecord(read: ReadDb, id: number) {
  const cycle = await read
    .selectFrom('coachingCycle')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!cycle) throw new CallError('CYCLE_MISSING')
  return cycle
}

/** With the title of its cycle. @throws {CallError} `LOOK_FOR_MISSING` */
export async function lookForRecord(read: ReadDb, id: number) {
  const lookFor = await read
    .selectFrom('lookFor')
    .innerJoin('coachingCycle as cycle', 'cycle.id', 'lookFor.cycleId')
    .select(['lookFor.id', 'lookFor.cycleId', 'cycle.title'])
    .where('lookFor.id', '=', id)
    .executeTakeFirst()
  if (!lookFor) throw new CallError('LOOK_FOR_MISSING')
  return lookFor
}

/** By id. @throws {CallError} `TEACHER_MISSING` when one of them is gone */
export async function teacherNames(
  read: ReadDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const teachers = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', 'in', ids)
    .execute()
  if (teachers.length < new Set(ids).size) throw new CallError('TEACHER_MISSING')
  return new Map(
    teachers.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
  )
}
