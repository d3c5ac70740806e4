/** The session planned for a day that a log entry speaks of, so that it is completed, not doubled. */
import type { ReadDb } from '../../database/connection.ts'
import type { Facts } from './suggest.ts'

/** The first one of that day and kind with exactly these teachers. */
export async function plannedLike(read: ReadDb, { heldOn, teacherIds, type }: Facts) {
  if (type === null || teacherIds.length === 0) return null
  const candidates = await read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .select(['session.id', 'session.startsAt', 'session.minutes'])
    .where('session.heldOn', '=', heldOn)
    .where('session.type', '=', type)
    .where('session.status', '=', 'planned')
    .groupBy('session.id')
    .having((having) => having.fn.countAll(), '=', teacherIds.length)
    .having(
      (having) =>
        having.fn.sum(
          having.case().when('participant.teacherId', 'in', teacherIds).then(1).else(0).end(),
        ),
      '=',
      teacherIds.length,
    )
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .execute()
  return candidates[0] ?? null
}
