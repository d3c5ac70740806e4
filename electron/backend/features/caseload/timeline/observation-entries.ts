/** Visits to a teacher, and peer visits on which they watched, as entries of the timeline. */
import { sql } from 'kysely'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Entry } from './entry.ts'

type Visit = Extract<Entry, { readonly kind: 'observation' }>

export async function observationEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('observation')
    .leftJoin('session', 'session.id', 'observation.sessionId')
    .select(['observation.id', 'kind', 'observation.teacherId', 'observation.minutes', 'endedAt'])
    .select(['focus', 'startedAt', 'observedOn', 'observation.startsAt'])
    .select(['session.heldOn', 'session.startsAt as plannedStart'])
    .select([
      sql<number>`(SELECT COUNT(*) FROM observationLookFor WHERE observationId = observation.id)`.as(
        'lookFors',
      ),
      sql<number>`(SELECT COUNT(DISTINCT lookForId) FROM observationLine
        WHERE observationId = observation.id)`.as('lookForsSeen'),
    ])
    .where((where) =>
      where.or([
        where('observation.teacherId', '=', id),
        where('observation.id', 'in', (visits) =>
          visits
            .selectFrom('observationVisitor')
            .select('observationId')
            .where('teacherId', '=', id),
        ),
      ]),
    )
    .execute()
  return rows.map((row): Visit => {
    const { id: visitId, kind, minutes, focus, lookFors, lookForsSeen, endedAt } = row
    // A visit that has not begun moves with its session in the coach's week.
    const planned = row.startedAt === null ? row.heldOn : null
    return {
      ...{ kind: 'observation', key: `observation-${visitId}`, id: visitId, visit: kind },
      on: planned ?? row.observedOn,
      startsAt: planned === null ? row.startsAt : row.plannedStart,
      ...{ minutes, focus, lookFors, lookForsSeen },
      isDone: endedAt !== null,
      asVisitor: row.teacherId !== id,
    }
  })
}
