/** All students as the grid shows them: one query a part, put together here. */
import { sql } from 'kysely'
import type { StudentRow } from '#shared/contracts/students.ts'
import type { ReadDb } from '../../database/connection.ts'

type Row = Omit<StudentRow, 'teachers' | 'groups'> & {
  readonly teachers: string | null
  readonly groups: string | null
}

/** @param today decides which enrolment and teacher are shown: `YYYY-MM-DD` */
export async function listStudents(read: ReadDb, today: string): Promise<StudentRow[]> {
  const { rows } = await sql<Row>`
    WITH tested AS (
      SELECT studentId, COUNT(*) AS tests, MAX(testedOn) AS lastTestedOn FROM sitting
      GROUP BY studentId),
    scored AS (
      SELECT studentId, COUNT(*) AS scores FROM score JOIN sitting ON sitting.id = score.sittingId
      GROUP BY studentId),
    answered AS (
      SELECT studentId, COUNT(*) AS responses
      FROM itemResponse JOIN sitting ON sitting.id = itemResponse.sittingId GROUP BY studentId),
    grouped AS (
      SELECT studentId, json_group_array(json_object('attribute', attribute, 'value', value,
        'startsOn', startsOn, 'endsOn', endsOn)) AS groups
      FROM (SELECT * FROM studentGroup ORDER BY attribute, startsOn) GROUP BY studentId)
    SELECT student.id, student.code, identity.givenName, identity.familyName,
      COALESCE(identity.localId, (SELECT MIN(localId) FROM studentAlias AS alias
        WHERE alias.studentId = student.id)) AS localId,
      identity.stateId, identity.bornOn,
      enrolment.grade, school.name AS school, class.name AS class,
      (SELECT json_group_array(DISTINCT teacher.givenName || ' ' || teacher.familyName)
        FROM teachingAssignment AS assignment JOIN teacher ON teacher.id = assignment.teacherId
        WHERE assignment.classId = enrolment.classId
          AND assignment.startsOn <= MIN(${today}, COALESCE(enrolment.endsOn, ${today}))
          AND (assignment.endsOn IS NULL
            OR assignment.endsOn >= MIN(${today}, COALESCE(enrolment.endsOn, ${today})))) AS teachers,
      grouped.groups, COALESCE(tested.tests, 0) AS tests, tested.lastTestedOn,
      COALESCE(scored.scores, 0) + COALESCE(answered.responses, 0) AS scores
    FROM student JOIN studentIdentity AS identity ON identity.studentId = student.id
    LEFT JOIN enrolment ON enrolment.id = (
      SELECT id FROM enrolment AS own WHERE own.studentId = student.id
      ORDER BY own.startsOn <= ${today} AND (own.endsOn IS NULL OR own.endsOn >= ${today}) DESC,
        own.classId IS NULL, own.startsOn DESC, own.id DESC LIMIT 1)
    LEFT JOIN school ON school.id = enrolment.schoolId
    LEFT JOIN class ON class.id = enrolment.classId
    LEFT JOIN tested ON tested.studentId = student.id
    LEFT JOIN scored ON scored.studentId = student.id
    LEFT JOIN answered ON answered.studentId = student.id
    LEFT JOIN grouped ON grouped.studentId = student.id
    ORDER BY student.id`.execute(read)
  return rows.map((row) => ({
    ...row,
    teachers: JSON.parse(row.teachers ?? '[]') as string[],
    groups: JSON.parse(row.groups ?? '[]') as StudentRow['groups'],
  }))
}
