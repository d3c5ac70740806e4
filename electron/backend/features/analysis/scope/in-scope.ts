/**
 * Who is in scope. A score belongs to the class, teacher and school that the student had on the
 * day of the test: enrolment and teaching assignment are both read at `testedOn`, ends included.
 * A student without enrolment (an import that names no school) counts in the whole district only.
 * The members of a cycle are all who ever were: its first test comes before anybody joined.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'

/** One window and whose students of it. */
export type Sample = { readonly scope: Scope; readonly administration: Administration }

/** A condition that a dated row holds on a day, both given as SQL. */
export const heldOn = (row: string, day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.ref(`${row}.startsOn`)} <= ${day}
    AND (${sql.ref(`${row}.endsOn`)} IS NULL OR ${sql.ref(`${row}.endsOn`)} >= ${day})`

/**
 * SQL for one row a sitting in scope that holds a score or a response: sittingId, studentId,
 * testedOn, grade (at the test; null where unknown). A sitting of nothing but words ("Absent",
 * "Exempt") is not one. CROSS JOIN fixes the order: from the few enrolments to their sittings.
 */
export const sittingsInScope = (sample: Sample): RawBuilder<unknown> => sittingsOf(sample, isScored)

/** A sitting that holds a score, if only a level, or a response, as a condition. */
export const isScored = sql`AND (
  EXISTS (SELECT 1 FROM score WHERE score.sittingId = sitting.id
    AND (score.points IS NOT NULL OR score.level IS NOT NULL))
  OR EXISTS (SELECT 1 FROM itemResponse AS response
    WHERE response.sittingId = sitting.id AND response.points IS NOT NULL))`

function sittingsOf(
  { scope, administration }: Sample,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const testedOn = sql.ref('sitting.testedOn')
  const inGroup = groupIs(scope, sql.ref('sitting.studentId'), heldOn('own', testedOn))
  if (scope.kind === 'district' && scope.grade === null) {
    return everySitting(administration.id, sql`${inGroup} ${condition}`)
  }
  const source =
    scope.kind === 'district'
      ? sql`sitting CROSS JOIN enrolment ON enrolment.studentId = sitting.studentId`
      : sql`${scopeEnrolments({ scope, administration })}
          CROSS JOIN sitting ON sitting.studentId = enrolment.studentId`
  const teaching = isOfTeachers(scope) ? sql`AND ${heldOn('assignment', testedOn)}` : sql``
  return sql`
    SELECT sitting.id AS sittingId, sitting.studentId, sitting.testedOn, MIN(enrolment.grade) AS grade
    FROM ${source}
    WHERE sitting.administrationId = ${administration.id} AND ${heldOn('enrolment', testedOn)}
      ${teaching} ${gradeIs(scope.grade)} ${inGroup} ${condition}
    GROUP BY sitting.id`
}

/** Students by grade who sat in scope. */
export async function testedByGrade(read: ReadDb, sample: Sample): Promise<GradeCounts> {
  const { rows } = await sql<{ grade: string | null; students: number }>`
    SELECT grade, COUNT(*) AS students FROM (${sittingsInScope(sample)}) GROUP BY grade`.execute(
    read,
  )
  return new Map(rows.map(({ grade, students }) => [grade, students]))
}

export type GradeCounts = ReadonlyMap<string | null, number>

export type Untested = {
  readonly studentId: StudentId
  readonly grade: string | null
  /** True when the student sat this test in another class, school or grade. */
  readonly satElsewhere: boolean
}

/**
 * Students without a score in scope: enrolled there during the administration, or with a sitting
 * that holds only words. Only classes
 * (or, without classes, a school's grade) in which somebody sat are asked: a quiz given to three
 * classes makes nobody else absent. When nobody in scope sat, everyone enrolled is listed.
 */
export async function untestedInScope(read: ReadDb, sample: Sample): Promise<readonly Untested[]> {
  const { administration, scope } = sample
  if (administration.startsOn === null) return []
  const enrolled = sql.ref('enrolment.studentId')
  const { rows } = await sql<{ studentId: StudentId; grade: string | null; elsewhere: 0 | 1 }>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)}),
    testedGroup AS MATERIALIZED (
      SELECT DISTINCT ${groupKey} AS groupKey FROM mine
      CROSS JOIN enrolment ON enrolment.studentId = mine.studentId
      WHERE ${heldOn('enrolment', sql.ref('mine.testedOn'))})
    SELECT studentId, MIN(grade) AS grade,
      EXISTS (SELECT 1 FROM sitting WHERE sitting.administrationId = ${administration.id}
        AND sitting.studentId = candidate.studentId ${isScored}) AS elsewhere
    FROM (
      SELECT enrolment.studentId, enrolment.grade FROM ${scopeEnrolments(sample)}
      WHERE ${duringWindow('enrolment', administration)} ${gradeIs(scope.grade)}
        ${groupIs(scope, enrolled, duringWindow('own', administration))}
        AND (${groupKey} IN (SELECT groupKey FROM testedGroup)
          OR NOT EXISTS (SELECT 1 FROM testedGroup))
      UNION ALL SELECT studentId, grade FROM (${sittingsOf(sample, sql``)})) AS candidate
    WHERE studentId NOT IN (SELECT studentId FROM mine)
    GROUP BY studentId`.execute(read)
  return rows.map(({ elsewhere, ...row }) => ({ ...row, satElsewhere: elsewhere === 1 }))
}

const groupKey = sql`COALESCE('c' || enrolment.classId,
  's' || enrolment.schoolId || ' ' || COALESCE(enrolment.grade, ''))`

/** FROM clause: enrolments of the scope that touch the days of the test. */
function scopeEnrolments({ scope, administration }: Sample): RawBuilder<unknown> {
  const during = duringWindow('enrolment', administration)
  switch (scope.kind) {
    case 'district':
      return sql`enrolment`
    case 'school':
      return sql`(SELECT * FROM enrolment WHERE schoolId = ${scope.id} AND ${during}) AS enrolment`
    case 'class':
      return sql`(SELECT * FROM enrolment WHERE classId = ${scope.id} AND ${during}) AS enrolment`
    case 'teacher':
    case 'cycle':
      return sql`(SELECT * FROM teachingAssignment WHERE ${isTeacherOf(scope, 'teachingAssignment')}
          AND ${duringWindow('teachingAssignment', administration)}) AS assignment
        CROSS JOIN enrolment ON enrolment.classId = assignment.classId AND ${during}`
  }
}

const isOfTeachers = ({ kind }: Scope): boolean => kind === 'teacher' || kind === 'cycle'

/** A condition on a row with `teacherId`: the scope's teacher, or a member of its cycle. */
export const isTeacherOf = (
  { kind, id }: Pick<Scope, 'kind' | 'id'>,
  row: string,
): RawBuilder<unknown> => {
  const teacherId = sql.ref(`${row}.teacherId`)
  return kind === 'cycle'
    ? sql`${teacherId} IN (SELECT cycleMember.teacherId FROM cycleMember WHERE cycleId = ${id})`
    : sql`${teacherId} = ${id}`
}

/** Narrows to the scope's student group; `held` is a condition on the membership `own`. */
const groupIs = (
  { group }: Scope,
  studentId: RawBuilder<unknown>,
  held: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  group === null
    ? sql``
    : sql`AND EXISTS (SELECT 1 FROM studentGroup AS own WHERE own.studentId = ${studentId}
        AND own.attribute = ${group.attribute} AND own.value = ${group.value} AND ${held})`

/** A condition that a dated row touches the days of the test, given as SQL. */
export const duringWindow = (
  row: string,
  { startsOn, endsOn }: Administration,
): RawBuilder<unknown> =>
  sql`${sql.ref(`${row}.startsOn`)} <= ${endsOn}
    AND (${sql.ref(`${row}.endsOn`)} IS NULL OR ${sql.ref(`${row}.endsOn`)} >= ${startsOn})`

const gradeIs = (grade: string | null): RawBuilder<unknown> =>
  grade === null ? sql`` : sql`AND enrolment.grade = ${grade}`

const everySitting = (
  administrationId: number,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  SELECT sitting.id AS sittingId, sitting.studentId, sitting.testedOn,
    (SELECT enrolment.grade FROM enrolment WHERE enrolment.studentId = sitting.studentId
       AND ${heldOn('enrolment', sql.ref('sitting.testedOn'))}
     ORDER BY enrolment.startsOn DESC LIMIT 1) AS grade
  FROM sitting WHERE sitting.administrationId = ${administrationId} ${condition}`
