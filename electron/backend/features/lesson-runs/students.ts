/** The columns of the chart: students of the class on the day, and whoever has a mark or is in a group. */
import { sql } from 'kysely'
import { shortNames } from '#shared/domain/short-names.ts'
import type { ReadDb } from '../../database/connection.ts'

type Asked = {
  readonly classId: number | null
  readonly heldOn: string
  /** Besides those of the class. */
  readonly alsoIds?: readonly number[]
}

type Found = {
  readonly id: number
  readonly code: string
  readonly givenName: string
  readonly familyName: string
}

/** By family name, as on a class list. */
export async function studentsOf(read: ReadDb, { classId, heldOn, alsoIds = [] }: Asked) {
  const { rows } = await sql<Found>`
    SELECT student.id, student.code, COALESCE(identity.givenName, '') AS givenName,
      COALESCE(identity.familyName, '') AS familyName
    FROM student LEFT JOIN studentIdentity AS identity ON identity.studentId = student.id
    WHERE student.id IN (SELECT studentId FROM enrolment
        WHERE classId = ${classId} AND startsOn <= ${heldOn}
          AND (endsOn IS NULL OR endsOn >= ${heldOn}))
      OR student.id IN (SELECT value FROM json_each(${JSON.stringify(alsoIds)}))`.execute(read)
  const ordered = rows.toSorted(
    (a, b) =>
      a.familyName.localeCompare(b.familyName, 'en') ||
      a.givenName.localeCompare(b.givenName, 'en') ||
      a.id - b.id,
  )
  const short = shortNames(ordered)
  return ordered.map(({ id, code, givenName, familyName }, place) => ({
    id,
    code,
    name: `${givenName} ${familyName}`.trim() || code,
    shortName: short[place] || code,
  }))
}

export async function countStudents(read: ReadDb, asked: Omit<Asked, 'alsoIds'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT COUNT(DISTINCT studentId) AS count FROM enrolment
    WHERE classId = ${asked.classId} AND startsOn <= ${asked.heldOn}
      AND (endsOn IS NULL OR endsOn >= ${asked.heldOn})`.execute(read)
  return rows[0]?.count ?? 0
}
