/** Rows that a call stands on, or the failure that the contract names. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { LessonRecord } from './columns.ts'

/** @throws {CallError} `LESSON_MISSING` */
export async function lessonRecord(read: ReadDb, id: number): Promise<LessonRecord> {
  const lesson = await read.selectFrom('lesson').selectAll().where('id', '=', id).executeTakeFirst()
  if (!lesson) throw new CallError('LESSON_MISSING')
  return lesson
}

/** @throws {CallError} `LESSON_VERSION_MISSING` */
export async function versionRecord(read: ReadDb, id: number) {
  const version = await read
    .selectFrom('lessonVersion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!version) throw new CallError('LESSON_VERSION_MISSING')
  return version
}
