/** The members of some cycles, by name, with their days. */
import type { ReadDb } from '../../database/connection.ts'

export type CyclePerson = {
  readonly cycleId: number
  readonly id: number
  readonly givenName: string
  readonly familyName: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

export async function membersOfCycles(
  read: ReadDb,
  cycleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly CyclePerson[]>> {
  if (cycleIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('cycleMember as member')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .select([
      'member.cycleId',
      'member.joinedOn',
      'member.leftOn',
      'teacher.id',
      'teacher.givenName',
      'teacher.familyName',
    ])
    .where('member.cycleId', 'in', cycleIds)
    .orderBy('teacher.familyName')
    .execute()
  return Map.groupBy(rows, ({ cycleId }) => cycleId)
}
