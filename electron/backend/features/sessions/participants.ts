/** Who takes part in sessions, by session. */
import type { z } from 'zod'
import type { sessionRow } from '#shared/contracts/sessions.ts'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'

export type Person = z.input<typeof sessionRow>['teachers'][number]

/** The teachers of one session, in the order in which they were entered. */
export const participantsOf = (read: ReadDb, sessionId: number): Promise<Person[]> =>
  read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('teacher', 'teacher.id', 'participant.teacherId')
    .select(['teacher.id', 'teacher.givenName', 'teacher.familyName'])
    .where('participant.sessionId', '=', sessionId)
    .orderBy('participant.id')
    .execute()

export const peopleOf = async (read: ReadDb, teacherIds: readonly number[]): Promise<Person[]> =>
  teacherIds.length === 0
    ? []
    : read
        .selectFrom('teacher')
        .select(['id', 'givenName', 'familyName'])
        .where('id', 'in', teacherIds)
        .execute()

/** `co-planning with Elena Rivera`, for the undo menu. @throws {CallError} `SESSION_MISSING` */
export async function nameOfSession(read: ReadDb, id: number): Promise<string> {
  const session = await read
    .selectFrom('session')
    .select('type')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!session) throw new CallError('SESSION_MISSING')
  return sessionInWords({ type: session.type, teachers: await participantsOf(read, id) })
}
