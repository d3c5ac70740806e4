/** One session with everything of it. */
import type { z } from 'zod'
import type { session as shape } from '#shared/contracts/sessions.ts'
import type { ReadDb } from '../../database/connection.ts'
import { linesOf } from './lines.ts'
import { listSessions } from './list.ts'

/** @returns null when there is no such session. */
export async function readSession(read: ReadDb, id: number): Promise<z.input<typeof shape> | null> {
  const [row] = await listSessions(read, { id })
  const record = await read
    .selectFrom('session')
    .leftJoin('lesson', 'lesson.id', 'session.lessonId')
    .select(['lesson.id as lessonId', 'lesson.title as lessonTitle'])
    .select(['meetingLink', 'sharedDisclosure', 'session.standards', 'strategies'])
    .select(['timerStartedAt', 'timedSeconds'])
    .where('session.id', '=', id)
    .executeTakeFirst()
  if (!row || !record) return null
  return {
    ...row,
    meetingLink: record.meetingLink,
    sharedDisclosure: record.sharedDisclosure,
    standards: linesOf(record.standards),
    strategies: linesOf(record.strategies),
    lesson:
      record.lessonId === null ? null : { id: record.lessonId, title: record.lessonTitle ?? '' },
    goalIds: await goalIdsOf(read, id),
    time: await timeOf(read, id),
    steps: await stepsOf(read, id),
    timer: { startedAt: record.timerStartedAt, seconds: record.timedSeconds },
  }
}

async function goalIdsOf(read: ReadDb, sessionId: number): Promise<number[]> {
  const rows = await read
    .selectFrom('sessionGoal')
    .select('goalId')
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .execute()
  return rows.map(({ goalId }) => goalId)
}

const timeOf = (read: ReadDb, sessionId: number) =>
  read
    .selectFrom('sessionTime')
    .select(['categoryId', 'percent'])
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .execute()

const stepsOf = (read: ReadDb, sessionId: number) =>
  read
    .selectFrom('actionStep')
    .select(['id', 'teacherId', 'text', 'owner', 'dueOn', 'checkBackOn', 'status'])
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .execute()
