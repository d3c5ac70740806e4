/** Which group each student was in on the day of the test, and who was enrolled there without a score. */
import { sql, type RawBuilder } from 'kysely'
import type { GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { heldOn, sittingsInScope, untestedInScope, type Sample } from '../scope/in-scope.ts'

/** The value of the attribute, the grade or the school; students without one are not in it. */
export type GroupValues = ReadonlyMap<StudentId, string>

export async function valuesOfTested(
  read: ReadDb,
  sample: Sample,
  by: GroupedBy,
): Promise<{ readonly values: GroupValues; readonly grades: number }> {
  const asked = sql`SELECT studentId, testedOn AS day, grade FROM (${sittingsInScope(sample)})`
  return valuesOf(read, asked, by)
}

/** Enrolled where somebody sat the test, and not tested anywhere; each with the group, null without one. */
export async function valuesOfUntested(
  read: ReadDb,
  sample: Sample,
  by: GroupedBy,
): Promise<readonly (string | null)[]> {
  const untested = (await untestedInScope(read, sample)).filter((one) => !one.satElsewhere)
  const ids = untested.map(({ studentId, grade }) => ({ studentId, grade }))
  const day = sample.administration.startsOn
  const asked = sql`SELECT value ->> 'studentId' AS studentId, ${day} AS day, value ->> 'grade' AS grade
    FROM json_each(${JSON.stringify(ids)})`
  const { values } = await valuesOf(read, asked, by)
  return untested.map(({ studentId }) => values.get(studentId) ?? null)
}

/** @param asked SQL with studentId, day and grade */
async function valuesOf(
  read: ReadDb,
  asked: RawBuilder<unknown>,
  by: GroupedBy,
): Promise<{ readonly values: GroupValues; readonly grades: number }> {
  const { rows } = await sql<{ studentId: StudentId; value: string | null; grade: string | null }>`
    WITH asked AS MATERIALIZED (${asked}) ${valueOf(by)}`.execute(read)
  const values = rows.flatMap(({ studentId, value }) =>
    value === null || value.trim() === '' ? [] : [[studentId, value.trim()] as const],
  )
  const grades = new Set(rows.flatMap(({ grade }) => grade ?? []))
  return { values: new Map(values), grades: grades.size }
}

/** Of two memberships on one day the later one counts: it comes last. */
function valueOf({ kind, attribute }: GroupedBy): RawBuilder<unknown> {
  const day = sql.ref('asked.day')
  switch (kind) {
    case 'grade':
      return sql`SELECT studentId, grade AS value, grade FROM asked`
    case 'school':
      return sql`SELECT asked.studentId, school.name AS value, asked.grade FROM asked
        CROSS JOIN enrolment ON enrolment.studentId = asked.studentId AND ${heldOn('enrolment', day)}
        CROSS JOIN school ON school.id = enrolment.schoolId
        ORDER BY enrolment.startsOn, enrolment.id`
    case 'attribute':
      return sql`SELECT asked.studentId, own.value, asked.grade FROM asked
        LEFT JOIN studentGroup AS own ON own.studentId = asked.studentId
          AND own.attribute = ${attribute} AND ${heldOn('own', day)}
        ORDER BY own.startsOn, own.id`
  }
}
