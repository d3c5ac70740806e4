/** Debriefs with a teacher, as entries of the timeline. */
import { sql } from 'kysely'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Entry } from './entry.ts'

type Debrief = Extract<Entry, { readonly kind: 'debrief' }>

export async function debriefEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('debrief')
    .select(['id', 'heldOn as on', 'about', 'nextTry'])
    .select([
      sql<number>`(SELECT COUNT(*) FROM debriefQuestion WHERE debriefId = debrief.id)`.as(
        'questions',
      ),
      sql<number>`(SELECT COUNT(*) FROM debriefQuestion
        WHERE debriefId = debrief.id AND answer <> '')`.as('answered'),
    ])
    .where('teacherId', '=', id)
    .execute()
  return rows.map((row): Debrief => ({ ...row, kind: 'debrief', key: `debrief-${row.id}` }))
}
