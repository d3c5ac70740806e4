/** The caseload as it stands, as far as a file can change it. */
import type { ReadDb } from '../../database/connection.ts'

export type KnownAssignment = {
  readonly id: number
  readonly teacherId: number
  readonly classId: number
  readonly section: string
  readonly schoolId: number
  readonly school: string
  readonly course: string
  readonly grade: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

export type KnownTeacher = Awaited<ReturnType<typeof readTeachers>>[number] & {
  readonly assignments: readonly KnownAssignment[]
}

export type KnownClass = {
  readonly schoolId: number
  readonly name: string
  readonly course: string
  readonly grade: string | null
}

export type Snapshot = {
  readonly teachers: readonly KnownTeacher[]
  readonly schools: readonly {
    readonly id: number
    readonly name: string
    readonly code: string | null
  }[]
  readonly classes: readonly KnownClass[]
  readonly today: string
  readonly yearStartsOn: string
}

export async function readSnapshot(
  read: ReadDb,
  { today }: { readonly today: string },
): Promise<Snapshot> {
  const assignments = await readAssignments(read)
  const byTeacher = Map.groupBy(assignments, ({ teacherId }) => teacherId)
  const teachers = await readTeachers(read)
  const info = await read
    .selectFrom('workspaceInfo')
    .select('schoolYearStartsOn')
    .executeTakeFirstOrThrow()
  return {
    teachers: teachers.map((teacher) => ({
      ...teacher,
      assignments: byTeacher.get(teacher.id) ?? [],
    })),
    schools: await read.selectFrom('school').select(['id', 'name', 'code']).orderBy('id').execute(),
    classes: await read
      .selectFrom('class')
      .select(['schoolId', 'name', 'course', 'grade'])
      .execute(),
    today,
    yearStartsOn: info.schoolYearStartsOn,
  }
}

const readTeachers = (read: ReadDb) =>
  read.selectFrom('teacher').selectAll().orderBy('familyName').orderBy('givenName').execute()

export const readAssignments = (read: ReadDb): Promise<KnownAssignment[]> =>
  read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select([
      'assignment.id',
      'assignment.teacherId',
      'assignment.classId',
      'assignment.startsOn',
      'assignment.endsOn',
      'class.name as section',
      'class.schoolId',
      'class.course',
      'class.grade',
      'school.name as school',
    ])
    .orderBy('assignment.startsOn')
    .orderBy('assignment.id')
    .execute()
