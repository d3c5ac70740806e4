/** Names and codes of students; the only place in analysis that reads identities. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'

export type NamedStudent = {
  readonly id: StudentId
  /** "Given Family"; the code where no name is stored. */
  readonly name: string
  readonly code: string
  /** For sorting by family name. */
  readonly sortName: string
}

export async function namedStudents(
  read: ReadDb,
  ids: readonly StudentId[],
): Promise<ReadonlyMap<StudentId, NamedStudent>> {
  const { rows } = await sql<{ id: StudentId; code: string; given: string; family: string }>`
    SELECT student.id, student.code, COALESCE(identity.givenName, '') AS given,
      COALESCE(identity.familyName, '') AS family
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN student ON student.id = wanted.value
    LEFT JOIN studentIdentity AS identity ON identity.studentId = student.id`.execute(read)
  return new Map(
    rows.map(({ id, code, given, family }) => {
      const name = `${given} ${family}`.trim()
      return [id, { id, code, name: name || code, sortName: `${family}\t${given}\t${code}` }]
    }),
  )
}
