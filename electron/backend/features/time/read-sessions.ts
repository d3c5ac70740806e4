/** The sessions of a period, as the rules of time need them. Four queries, whatever their number. */
import { sql } from 'kysely'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { sharesOf, type Share } from './allot-minutes.ts'
import type { HeldSession } from './counted-time.ts'
import type { Period } from './summarize.ts'

/** Sessions done, by day; canceled and planned ones took no time. */
export async function heldSessions(
  read: ReadDb,
  { from, to }: Period,
): Promise<readonly HeldSession[]> {
  const sessions = await read
    .selectFrom('session')
    .select(['id', 'heldOn', 'type', 'schoolId', 'minutes', 'preparationMinutes', 'travelMinutes'])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where('status', '=', 'done')
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  // Ids instead of a join: sessions carry their notes, and would be read again for each table.
  const ids = JSON.stringify(sessions.map(({ id }) => id))
  const participants = await participantsOf(read, ids)
  const splits = await splitsOf(read, ids)
  const categories = await categoriesOfTypes(read)
  return sessions.map((session) => ({
    id: session.id,
    on: session.heldOn,
    type: session.type,
    schoolId: session.schoolId,
    session: session.minutes,
    preparation: session.preparationMinutes,
    travel: session.travelMinutes,
    teacherIds: participants.get(session.id) ?? [],
    shares: sharesOf(splits.get(session.id) ?? [], categories.get(session.type)),
  }))
}

async function participantsOf(
  read: ReadDb,
  ids: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ sessionId: number; teacherId: number }>`
    SELECT sessionId, teacherId FROM sessionParticipant
    WHERE sessionId IN (SELECT value FROM json_each(${ids}))`.execute(read)
  const groups = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map([...groups].map(([id, of]) => [id, of.map(({ teacherId }) => teacherId)]))
}

/** Parts in the coach's order of categories, which decides who gets the minute that is left over. */
async function splitsOf(read: ReadDb, ids: string): Promise<ReadonlyMap<number, readonly Share[]>> {
  const { rows } = await sql<{ sessionId: number; categoryId: TimeCategoryId; percent: number }>`
    SELECT part.sessionId, part.categoryId, part.percent FROM sessionTime AS part
    JOIN timeCategory AS category ON category.id = part.categoryId
    WHERE part.sessionId IN (SELECT value FROM json_each(${ids}))
    ORDER BY category.position, category.id`.execute(read)
  const groups = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map(
    [...groups].map(([id, of]) => [
      id,
      of.map(({ categoryId, percent }) => ({ key: categoryId, percent })),
    ]),
  )
}

async function categoriesOfTypes(read: ReadDb): Promise<ReadonlyMap<string, TimeCategoryId>> {
  const rows = await read.selectFrom('sessionTypeCategory').select(['type', 'categoryId']).execute()
  return new Map(rows.map(({ type, categoryId }) => [type, categoryId as TimeCategoryId]))
}
