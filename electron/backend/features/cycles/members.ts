/** Who is in each cycle, since when and until when. */
import type { z } from 'zod'
import type { cycleRow } from '#shared/contracts/cycle-records.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import type { ReadDb } from '../../database/connection.ts'

type Member = z.input<typeof cycleRow>['members'][number]

/** Members by name, those who left last. */
export async function membersByCycle(read: ReadDb, today: string): Promise<Map<number, Member[]>> {
  const rows = await read
    .selectFrom('cycleMember as member')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .select([
      'member.cycleId',
      'teacher.id',
      'teacher.givenName',
      'teacher.familyName',
      'member.joinedOn',
      'member.leftOn',
    ])
    .orderBy('teacher.familyName')
    .orderBy('teacher.givenName')
    .execute()
  const schools = await schoolsByTeacher(read, today)
  const members = rows
    .map((row) => ({
      ...row,
      schools: schools.get(row.id) ?? [],
      isMember: isMemberOn(row, today),
    }))
    .toSorted((a, b) => Number(b.isMember) - Number(a.isMember))
  return Map.groupBy(members, ({ cycleId }) => cycleId)
}

async function schoolsByTeacher(read: ReadDb, today: string): Promise<Map<number, string[]>> {
  const rows = await read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select(['assignment.teacherId', 'school.name'])
    .where('assignment.startsOn', '<=', today)
    .where((where) =>
      where.or([where('assignment.endsOn', 'is', null), where('assignment.endsOn', '>=', today)]),
    )
    .orderBy('assignment.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Map([...grouped].map(([id, of]) => [id, [...new Set(of.map(({ name }) => name))]]))
}
