/** The session that a teaching fills in, where there is one already. */
import { teacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { plannedLike } from '../sessions/index.ts'
import type { RunRecord } from './changing.ts'

const columns = ['id', 'startsAt', 'status', 'minutes', 'sharedNote', 'privateNote'] as const

/**
 * The one it made when it was ended before; else that of this plan on the day; else one that was planned
 * with this teacher. Null: there is none yet.
 */
export async function sessionToComplete(read: ReadDb, run: RunRecord) {
  const sessions = read.selectFrom('session').select(columns)
  if (run.sessionId !== null)
    return (await sessions.where('id', '=', run.sessionId).executeTakeFirst()) ?? null
  const own = await sessions
    .where('lessonId', '=', run.lessonId)
    .where('heldOn', '=', run.heldOn)
    .where('status', '=', 'planned')
    .orderBy('id')
    .executeTakeFirst()
  if (own || run.teacherId === null) return own ?? null
  const like = await plannedLike(read, {
    heldOn: run.heldOn,
    teacherIds: [teacherId.parse(run.teacherId)],
    type: 'Modeling',
  })
  return like && { ...like, status: 'planned' as const }
}
