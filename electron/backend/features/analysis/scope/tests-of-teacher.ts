/** The tests that a teacher's students took while they were in the teacher's classes. */
import { sql } from 'kysely'
import type { AdministrationId, TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { heldOn, isScored } from './in-scope.ts'

export type TestOfTeacher = {
  readonly administrationId: AdministrationId
  readonly assessment: string
  readonly window: string
  /** Students with a score or a response; "Absent" is none. */
  readonly students: number
  /** First and last day on which one of them took it. */
  readonly from: string
  readonly until: string
}

/** One row an administration. CROSS JOIN fixes the order: from the few enrolments to their sittings. */
export async function testsOfTeacher(
  read: ReadDb,
  teacherId: TeacherId,
): Promise<readonly TestOfTeacher[]> {
  const testedOn = sql.ref('sitting.testedOn')
  const { rows } = await sql<TestOfTeacher>`
    SELECT administration.id AS administrationId, assessment.name AS assessment,
      administration.window, COUNT(DISTINCT sitting.studentId) AS students,
      MIN(sitting.testedOn) AS "from", MAX(sitting.testedOn) AS until
    FROM (SELECT * FROM teachingAssignment WHERE teacherId = ${teacherId}) AS assignment
    CROSS JOIN enrolment ON enrolment.classId = assignment.classId
    CROSS JOIN sitting ON sitting.studentId = enrolment.studentId
    JOIN administration ON administration.id = sitting.administrationId
    JOIN assessment ON assessment.id = administration.assessmentId
    WHERE ${heldOn('enrolment', testedOn)} AND ${heldOn('assignment', testedOn)} ${isScored}
    GROUP BY administration.id`.execute(read)
  return rows
}
