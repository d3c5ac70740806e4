/** Visits to a teacher, and peer visits on which they watched, as entries of the timeline. */
import { sql } from 'kysely'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Entry } from './entry.ts'

type Visit = Extract<Entry, { readonly kind: 'observation' }>

export async function observationEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('observation')
    .select(['id', 'kind', 'teacherId', 'observedOn', 'startsAt', 'minutes', 'endedAt', 'focus'])
    .select([
      sql<number>`(SELECT COUNT(*) FROM observationLookFor WHERE observationId = observation.id)`.as(
        'lookFors',
      ),
      sql<number>`(SELECT COUNT(DISTINCT lookForId) FROM observationLine
        WHERE observationId = observation.id)`.as('lookForsSeen'),
    ])
    .where((where) =>
      where.or([
        where('teacherId', '=', id),
        where('id', 'in', (visits) =>
          visits
            .selectFrom('observationVisitor')
            .select('observationId')
            .where('teacherId', '=', id),
        ),
      ]),
    )
    .execute()
  return rows.map(({ kind, teacherId, observedOn, endedAt, ...row }): Visit => ({
    ...row,
    kind: 'observation',
    key: `observation-${row.id}`,
    on: observedOn,
    visit: kind,
    isDone: endedAt !== null,
    asVisitor: teacherId !== id,
  }))
}
