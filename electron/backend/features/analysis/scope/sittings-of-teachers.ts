/** Who teaches what at the time of a test, and which students of these classes took it. */
import { sql } from 'kysely'
import type {
  AdministrationId,
  ClassId,
  SchoolId,
  StudentId,
  TeacherId,
} from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { heldOn, isScored } from './in-scope.ts'

export type TaughtClass = {
  readonly teacherId: TeacherId
  readonly teacher: string
  /** For sorting by family name. */
  readonly sortName: string
  readonly classId: ClassId
  readonly name: string
  readonly course: string
  readonly grade: string | null
  readonly schoolId: SchoolId
  readonly school: string
}

/** Every class that a teacher had on some day from `from` to `to`, by teacher's name and class. */
export async function taughtClasses(
  read: ReadDb,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly TaughtClass[]> {
  const { rows } = await sql<TaughtClass>`
    SELECT DISTINCT teacher.id AS teacherId, class.id AS classId, class.name, class.course,
      teacher.givenName || ' ' || teacher.familyName AS teacher,
      teacher.familyName || char(9) || teacher.givenName AS sortName,
      class.grade, school.id AS schoolId, school.name AS school
    FROM teachingAssignment AS assignment
    JOIN teacher ON teacher.id = assignment.teacherId
    JOIN class ON class.id = assignment.classId
    JOIN school ON school.id = class.schoolId
    WHERE assignment.startsOn <= ${to} AND (assignment.endsOn IS NULL OR assignment.endsOn >= ${from})`.execute(
    read,
  )
  return rows.toSorted(
    (a, b) => a.sortName.localeCompare(b.sortName, 'en') || a.name.localeCompare(b.name, 'en'),
  )
}

export type TeacherSitting = {
  readonly sittingId: number
  readonly studentId: StudentId
  readonly testedOn: string
  readonly teacherId: TeacherId
  readonly classId: ClassId
}

/**
 * Scored sittings of students who were in one of the classes on the day of the test, one row for
 * each of its teachers on that day. CROSS JOIN fixes the order: from the few classes to their sittings.
 */
export async function sittingsOfTeachers(
  read: ReadDb,
  administrationId: AdministrationId,
  classIds: readonly ClassId[],
): Promise<readonly TeacherSitting[]> {
  const testedOn = sql.ref('sitting.testedOn')
  const { rows } = await sql<TeacherSitting>`
    SELECT DISTINCT sitting.id AS sittingId, sitting.studentId, sitting.testedOn,
      assignment.teacherId, assignment.classId
    FROM json_each(${JSON.stringify(classIds)}) AS wanted
    CROSS JOIN teachingAssignment AS assignment ON assignment.classId = wanted.value
    CROSS JOIN enrolment ON enrolment.classId = assignment.classId
    CROSS JOIN sitting ON sitting.studentId = enrolment.studentId
      AND sitting.administrationId = ${administrationId}
    WHERE ${heldOn('enrolment', testedOn)} AND ${heldOn('assignment', testedOn)} ${isScored}
    ORDER BY sitting.id`.execute(read)
  return rows
}
