/** Tests that the teacher's students took, and documents attached to the teacher. */
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { testsOfTeacher } from '../../analysis/index.ts'
import type { Entry } from './entry.ts'

export async function testEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const tests = await testsOfTeacher(read, id)
  return tests.map(({ administrationId, assessment, window, students, from, until }) => ({
    kind: 'test',
    key: `test-${administrationId}`,
    on: from,
    administrationId,
    assessment,
    window,
    students,
    until,
  }))
}

export async function documentEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('attachment')
    .select(['id', 'name', 'bytes', 'addedOn'])
    .where('teacherId', '=', id)
    .execute()
  return rows.map(({ id: documentId, name, bytes, addedOn }) => ({
    kind: 'document',
    key: `document-${documentId}`,
    on: addedOn,
    id: documentId,
    name,
    bytes,
  }))
}
