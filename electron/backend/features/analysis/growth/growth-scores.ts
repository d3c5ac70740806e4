/** How standards moved for the same students, and in which part of the scope each student was. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { heldOn, isTeacherOf, sittingsInScope, type Sample } from '../scope/in-scope.ts'
import { standardScores } from '../mastery/standard-scores.ts'

type StandardChange = {
  readonly code: string
  /** Students with the standard in both windows, and with it in only one of them. */
  readonly both: number
  readonly onlyOne: number
  readonly before: number
  readonly after: number
}

/** Students at the cut before and after, by standard. 1e-9 as in `isAtCut`: 0.7·10 is not 7 in binary. */
export async function standardChanges(
  read: ReadDb,
  samples: { readonly before: Sample; readonly after: Sample },
  cut: number,
): Promise<readonly StandardChange[]> {
  const { before, after } = samples
  const atCut = sql`points + 1e-9 >= ${cut} * possible`
  const { rows } = await sql<StandardChange>`
    WITH first AS MATERIALIZED (${sittingsInScope(before)}),
    second AS MATERIALIZED (${sittingsInScope(after)}),
    studentStandard AS (
      SELECT code, COUNT(*) AS windows, MAX(before) AS before, MAX(after) AS after
      FROM (
        SELECT studentId, code, ${atCut} AS before, NULL AS after
        FROM (${standardScores(before.administration, 'first')}) WHERE points IS NOT NULL
        UNION ALL
        SELECT studentId, code, NULL, ${atCut}
        FROM (${standardScores(after.administration, 'second')}) WHERE points IS NOT NULL)
      GROUP BY studentId, code)
    SELECT code, SUM(windows = 2) AS "both", SUM(windows = 1) AS onlyOne,
      SUM(CASE WHEN windows = 2 THEN before ELSE 0 END) AS before,
      SUM(CASE WHEN windows = 2 THEN after ELSE 0 END) AS after
    FROM studentStandard GROUP BY code HAVING SUM(windows = 2) > 0`.execute(read)
  return rows
}

export type Membership = {
  readonly studentId: StudentId
  readonly id: number
  readonly label: string
}

export const partKind = {
  district: 'school',
  school: 'teacher',
  teacher: 'class',
  cycle: 'teacher',
} as const

/** Which school, teacher or class of the scope each student had on the test day; none for a class. */
export async function memberships(read: ReadDb, sample: Sample): Promise<readonly Membership[]> {
  const { scope } = sample
  if (scope.kind === 'class') return []
  const day = sql.ref('mine.testedOn')
  const assigned = sql`CROSS JOIN teachingAssignment AS assignment
    ON assignment.classId = enrolment.classId AND ${heldOn('assignment', day)}`
  const part = {
    district: sql`CROSS JOIN school AS part ON part.id = enrolment.schoolId`,
    school: sql`${assigned} CROSS JOIN teacher AS part
      ON part.id = assignment.teacherId AND enrolment.schoolId = ${scope.id}`,
    teacher: sql`${assigned} AND assignment.teacherId = ${scope.id}
      CROSS JOIN class AS part ON part.id = enrolment.classId`,
    cycle: sql`${assigned} AND ${isTeacherOf(scope, 'assignment')}
      CROSS JOIN teacher AS part ON part.id = assignment.teacherId`,
  }[scope.kind]
  const label =
    partKind[scope.kind] === 'teacher'
      ? sql`part.givenName || ' ' || part.familyName`
      : sql`part.name`
  const { rows } = await sql<Membership>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT DISTINCT mine.studentId, part.id, ${label} AS label
    FROM mine CROSS JOIN enrolment ON enrolment.studentId = mine.studentId
      AND ${heldOn('enrolment', day)} ${part}`.execute(read)
  return rows
}
