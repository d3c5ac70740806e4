/** The row that a call stands on, what the undo menu calls it, and references that are gone. */
import type { Selectable } from 'kysely'
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Database } from '../../database/schema.ts'
import { isSqliteError } from '../../database/sqlite.ts'

export type ObservationRecord = Selectable<Database['observation']>

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function observationRecord(read: ReadDb, id: number): Promise<ObservationRecord> {
  const record = await read
    .selectFrom('observation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!record) throw new CallError('OBSERVATION_MISSING')
  return record
}

/** "the peer visit to Elena Rivera". @throws {CallError} `OBSERVATION_MISSING` */
export async function nameOfObservation(read: ReadDb, id: number): Promise<string> {
  const { kind, teacherId } = await observationRecord(read, id)
  return inWords(kind, await teacherName(read, teacherId))
}

export function inWords(kind: ObservationRecord['kind'], teacher: string): string {
  const between = { observation: 'of', 'co-teaching': 'with', 'peer visit': 'to' }[kind]
  return `the ${kindLabels[kind].toLowerCase()} ${between} ${teacher}`
}

export async function teacherName(read: ReadDb, id: number): Promise<string> {
  const teacher = await read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) throw new CallError('RECORD_GONE')
  return `${teacher.givenName} ${teacher.familyName}`
}

/** A reference to a row that is gone is something that a person can mend. */
export async function named<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isSqliteError(error, 'SQLITE_CONSTRAINT')) throw new CallError('RECORD_GONE')
    throw error
  }
}

type RowTable = 'observationLine' | 'observationMark' | 'observationLookFor' | 'observationStrategy'

/** @throws {CallError} `OBSERVATION_ROW_MISSING` when the row is not there, or of another observation */
export async function expectRow(
  read: ReadDb,
  { table, id, rowId }: { readonly table: RowTable; readonly id: number; readonly rowId: number },
): Promise<void> {
  const row = await read
    .selectFrom(table)
    .select('id')
    .where('id', '=', rowId)
    .where('observationId', '=', id)
    .executeTakeFirst()
  if (!row) throw new CallError('OBSERVATION_ROW_MISSING')
}
