/** One student: enrolments, groups, tests with their scores, and the other ids that mean this student. */
import { sql } from 'kysely'
import type { StudentGroup, StudentPage, StudentSitting } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { personOf } from './identity.ts'

/** @throws {CallError} `NOT_FOUND` */
export async function studentPage(read: ReadDb, id: StudentId): Promise<StudentPage> {
  const person = await personOf(read, id)
  const [enrolments, groups, aliases, formers] = await Promise.all([
    enrolmentsOf(read, id),
    read
      .selectFrom('studentGroup')
      .select(['id', 'attribute', 'value', 'startsOn', 'endsOn'])
      .where('studentId', '=', id)
      .orderBy('attribute')
      .orderBy('startsOn', 'desc')
      .execute(),
    read
      .selectFrom('studentAlias')
      .select(['id', 'localId'])
      .where('studentId', '=', id)
      .orderBy('id')
      .execute(),
    read
      .selectFrom('formerIdentity')
      .select(['id', 'code', 'localId', 'stateId', 'givenName', 'familyName'])
      .where('studentId', '=', id)
      .orderBy('id')
      .execute(),
  ])
  return {
    ...person,
    enrolments,
    groups: groups as StudentGroup[],
    sittings: await sittingsOf(read, id),
    aliases,
    formers,
  }
}

async function enrolmentsOf(read: ReadDb, id: number): Promise<StudentPage['enrolments']> {
  return read
    .selectFrom('enrolment')
    .innerJoin('school', 'school.id', 'enrolment.schoolId')
    .leftJoin('class', 'class.id', 'enrolment.classId')
    .select(['enrolment.id', 'school.name as school', 'class.name as class', 'enrolment.grade'])
    .select(['enrolment.startsOn', 'enrolment.endsOn'])
    .where('studentId', '=', id)
    .orderBy('enrolment.startsOn', 'desc')
    .orderBy('enrolment.id', 'desc')
    .execute()
}

/** What a test is called where several stand in a list. */
export const testName = sql<string>`
  assessment.name || ', ' || administration.window || ' ' || administration.schoolYear`

type Row = Omit<StudentSitting, 'teachers' | 'scores'> & {
  readonly teachers: string
  readonly scores: string
}

/** The latest first. A score is its teacher's on the day of the test: see `sittingsInScope`. */
async function sittingsOf(read: ReadDb, id: number): Promise<StudentSitting[]> {
  const { rows } = await sql<Row>`
    SELECT sitting.id, sitting.administrationId, ${testName} AS test, sitting.testedOn,
      (SELECT json_group_array(DISTINCT teacher.givenName || ' ' || teacher.familyName)
        FROM enrolment JOIN teachingAssignment AS assignment ON assignment.classId = enrolment.classId
        JOIN teacher ON teacher.id = assignment.teacherId
        WHERE enrolment.studentId = sitting.studentId
          AND enrolment.startsOn <= sitting.testedOn
          AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= sitting.testedOn)
          AND assignment.startsOn <= sitting.testedOn
          AND (assignment.endsOn IS NULL OR assignment.endsOn >= sitting.testedOn)) AS teachers,
      (SELECT json_group_array(json_object('measure', code, 'points', points, 'possible', possible,
          'level', level, 'missing', missing))
        FROM (SELECT measure.code, score.* FROM score
          JOIN measure ON measure.id = score.measureId WHERE score.sittingId = sitting.id
          ORDER BY CASE measure.kind WHEN 'overall' THEN 0 WHEN 'domain' THEN 1 ELSE 2 END,
            measure.code)) AS scores,
      (SELECT COUNT(*) FROM itemResponse WHERE itemResponse.sittingId = sitting.id) AS responses
    FROM sitting JOIN administration ON administration.id = sitting.administrationId
    JOIN assessment ON assessment.id = administration.assessmentId
    WHERE sitting.studentId = ${id} ORDER BY sitting.testedOn DESC, sitting.id DESC`.execute(read)
  return rows.map((row) => ({
    ...row,
    teachers: JSON.parse(row.teachers) as string[],
    scores: JSON.parse(row.scores) as StudentSitting['scores'],
  }))
}
