/** One student's identity, and the next code for a new one. */
import { sql } from 'kysely'
import type { StudentPerson } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { WriteDb } from '../../database/open-workspace.ts'

/** @throws {CallError} `NOT_FOUND` */
export async function personOf(read: ReadDb | WriteDb, id: number): Promise<StudentPerson> {
  const { rows } = await sql<StudentPerson>`
    SELECT student.id, student.code, COALESCE(identity.givenName, '') AS givenName,
      COALESCE(identity.familyName, '') AS familyName, localId, stateId, bornOn
    FROM student LEFT JOIN studentIdentity AS identity ON identity.studentId = student.id
    WHERE student.id = ${id}`.execute(read)
  const [found] = rows
  if (found) return found
  throw new CallError('NOT_FOUND', { data: { what: 'This student is no longer here.' } })
}

/** Like those that an import gives: the next number after the highest. */
export async function addStudent(tx: WriteDb): Promise<StudentId> {
  const { rows } = await sql<{ code: string }>`
    SELECT printf('S-%04d', COALESCE(MAX(CAST(substr(code, 3) AS INTEGER)), 0) + 1) AS code
    FROM student WHERE code GLOB 'S-[0-9]*'`.execute(tx)
  const { id } = await tx
    .insertInto('student')
    .values({ code: rows[0]?.code ?? 'S-0001' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as StudentId
}
