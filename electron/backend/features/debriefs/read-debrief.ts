/** Debriefs as they are listed, and one with everything of it. */
import { sql } from 'kysely'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Input, Output } from './call-input.ts'

const joined = (read: ReadDb) =>
  read
    .selectFrom('debrief')
    .leftJoin('lesson', 'lesson.id', 'debrief.lessonId')
    .leftJoin('teacher', 'teacher.id', 'debrief.teacherId')
    .select(['debrief.id', 'debrief.heldOn', 'debrief.about', 'debrief.runId', 'debrief.cycleId'])
    .select(['debrief.observationId', 'debrief.nextTry', 'debrief.reflection', 'debrief.sessionId'])
    .select(['lesson.id as lessonId', 'lesson.title'])
    .select(['teacher.id as teacherId', 'teacher.givenName', 'teacher.familyName'])

type Joined = Awaited<ReturnType<ReturnType<typeof joined>['executeTakeFirstOrThrow']>>

/** The latest first. */
export async function listDebriefs(read: ReadDb, only: Input<'list'>): Promise<Output<'list'>> {
  let debriefs = joined(read).orderBy('debrief.heldOn', 'desc').orderBy('debrief.id', 'desc')
  for (const column of [
    'teacherId',
    'lessonId',
    'observationId',
    'cycleId',
    'sessionId',
  ] as const) {
    const id = only[column]
    if (id !== undefined) debriefs = debriefs.where(`debrief.${column}`, '=', id)
  }
  const rows = await debriefs.execute()
  const counts = await read
    .selectFrom('debriefQuestion')
    .select('debriefId')
    .select(({ fn }) => fn.countAll<number>().as('questions'))
    .select(sql<number>`COUNT(*) FILTER (WHERE answer <> '')`.as('answered'))
    .groupBy('debriefId')
    .execute()
  const byId = new Map(counts.map((count) => [count.debriefId, count]))
  return rows.map((row) => ({
    ...factsOf(row),
    questions: byId.get(row.id)?.questions ?? 0,
    answered: byId.get(row.id)?.answered ?? 0,
  }))
}

/** @throws {CallError} `DEBRIEF_MISSING` */
export async function readDebrief(read: ReadDb, id: number): Promise<Output<'debrief'>> {
  const row = await joined(read).where('debrief.id', '=', id).executeTakeFirst()
  if (!row) throw new CallError('DEBRIEF_MISSING')
  return {
    ...factsOf(row),
    reflection: row.reflection,
    questions: await questionsOf(read, id),
    session: await sessionOf(read, row.sessionId),
  }
}

const factsOf = (row: Joined) => ({
  id: row.id,
  heldOn: row.heldOn,
  about: row.about,
  runId: row.runId,
  observationId: row.observationId,
  cycleId: row.cycleId,
  nextTry: row.nextTry,
  lesson: row.lessonId === null ? null : { id: row.lessonId, title: row.title ?? '' },
  teacher:
    row.teacherId === null
      ? null
      : {
          id: row.teacherId,
          givenName: row.givenName ?? '',
          familyName: row.familyName ?? '',
        },
})

export const questionsOf = (read: ReadDb, debriefId: number) =>
  read
    .selectFrom('debriefQuestion')
    .select(['id', 'text', 'answer'])
    .where('debriefId', '=', debriefId)
    .orderBy('position')
    .orderBy('id')
    .execute()

async function sessionOf(read: ReadDb, id: number | null): Promise<Output<'debrief'>['session']> {
  const session = await read
    .selectFrom('session')
    .select(['id', 'heldOn', 'startsAt', 'minutes', 'status', 'type'])
    .select(['sharedNote', 'privateNote', 'sharedDisclosure'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  return session ?? null
}

export const teacherOf = async (read: ReadDb, id: number | null) =>
  (await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null
