/** The session planned for a day that a log entry speaks of, so that it is completed, not doubled. */
import type { ReadDb } from '../../database/connection.ts'
import { linesOf } from './lines.ts'
import type { Facts } from './suggest.ts'

/**
 * The first one of that day and kind with exactly these teachers; when the kind is not known, the only
 * one that they have.
 */
export async function plannedLike(read: ReadDb, { heldOn, teacherIds, type }: Facts) {
  if (teacherIds.length === 0) return null
  const found = await read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .select(['session.id', 'session.type', 'session.startsAt', 'session.minutes', 'session.mode'])
    .select(['session.schoolId', 'session.cycleId', 'session.standards'])
    .select(['session.sharedNote', 'session.privateNote'])
    .where('session.heldOn', '=', heldOn)
    .where('session.status', '=', 'planned')
    .$if(type !== null, (rows) => rows.where('session.type', '=', type ?? ''))
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
  const [first] = found
  if (!first || (type === null && found.length > 1)) return null
  return { ...first, standards: linesOf(first.standards) }
}
