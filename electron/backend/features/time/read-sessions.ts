/** The sessions of a period, as the rules of time need them. Four queries, whatever their number. */
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
  const participants = await participantsOf(read, { from, to })
  const splits = await splitsOf(read, { from, to })
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

async function participantsOf(read: ReadDb, { from, to }: Period) {
  const rows = await read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .select(['session.id', 'participant.teacherId'])
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .where('session.status', '=', 'done')
    .execute()
  const groups = Map.groupBy(rows, ({ id }) => id)
  return new Map([...groups].map(([id, of]) => [id, of.map(({ teacherId }) => teacherId)]))
}

async function splitsOf(
  read: ReadDb,
  { from, to }: Period,
): Promise<ReadonlyMap<number, readonly Share[]>> {
  const rows = await read
    .selectFrom('session')
    .innerJoin('sessionTime as part', 'part.sessionId', 'session.id')
    .innerJoin('timeCategory as category', 'category.id', 'part.categoryId')
    .select(['session.id', 'part.categoryId', 'part.percent'])
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .where('session.status', '=', 'done')
    .orderBy('category.position')
    .execute()
  const groups = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...groups].map(([id, of]) => [
      id,
      of.map(({ categoryId, percent }) => ({ key: categoryId as TimeCategoryId, percent })),
    ]),
  )
}

async function categoriesOfTypes(read: ReadDb): Promise<ReadonlyMap<string, TimeCategoryId>> {
  const rows = await read.selectFrom('sessionTypeCategory').select(['type', 'categoryId']).execute()
  return new Map(rows.map(({ type, categoryId }) => [type, categoryId as TimeCategoryId]))
}
