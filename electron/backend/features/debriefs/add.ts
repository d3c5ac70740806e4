/** A new debrief with its session: one undo step. */
import { newSession } from '#shared/contracts/sessions.ts'
import { questionsFor } from '#shared/domain/debrief-questions.ts'
import type { DebriefOf } from '#shared/contracts/debriefs.ts'
import { teacherId as idOfTeacher } from '#shared/domain/ids.ts'
import libraryFile from '../../../../resources/debrief/questions.json' with { type: 'json' }
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { insertSession, placedSession, plannedLike, usualMinutes } from '../sessions/index.ts'
import type { Input, Output } from './call-input.ts'
import { teacherOf } from './read-debrief.ts'
import { subjectOf, type Subject } from './subject.ts'

/** @throws {CallError} `RECORD_GONE` */
export async function startOf(read: ReadDb, of: DebriefOf): Promise<Output<'start'>> {
  const subject = await subjectOf(read, of)
  const { value } = await usualMinutes(read, 'Debrief')
  return {
    about: subject.about,
    teacher: await teacherOf(read, subject.teacherId),
    questions: [...questionsFor(subject.questions, libraryFile)],
    minutes: value,
    earlier: await earlierOne(read, subject),
  }
}

/** @throws {CallError} `RECORD_GONE` */
export async function addDebrief(
  workspace: OpenWorkspace,
  { of, heldOn, startsAt, minutes, questions }: Input<'add'>,
): Promise<Output<'add'>> {
  const { read } = workspace
  const subject = await subjectOf(read, of)
  const { about, lessonId, runId, observationId, teacherId, cycleId } = subject
  const today = await todayIn(workspace)
  const status = heldOn > today ? 'planned' : 'done'
  const teacherIds = teacherId === null ? [] : [idOfTeacher.parse(teacherId)]
  const planned = await plannedLike(read, { heldOn, teacherIds, type: 'Debrief' })
  const session = await placedSession(read, {
    ...newSession.parse({ heldOn, startsAt, minutes, type: 'Debrief', status, teacherIds }),
    ...(cycleId !== null && newSession.pick({ cycleId: true }).parse(subject)),
    ...(lessonId !== null && newSession.pick({ lessonId: true }).parse(subject)),
  })
  const { result } = await workspace.mutate(`Debrief ${about}`, async (tx) => {
    const sessionId = planned
      ? await complete(tx, planned.id, { minutes, status, lessonId })
      : await insertSession(tx, session)
    const debrief = await tx
      .insertInto('debrief')
      .values({ about, lessonId, runId, observationId, teacherId, cycleId, sessionId, heldOn })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [position, text] of questions.entries())
      await tx
        .insertInto('debriefQuestion')
        .values({ debriefId: debrief.id, position, text })
        .execute()
    return debrief
  })
  return result
}

type Facts = {
  readonly minutes: number
  readonly status: 'planned' | 'done'
  readonly lessonId: number | null
}

/** A planned one that lies ahead stays planned, with the lesson that it will be about. */
async function complete(tx: WriteDb, id: number, facts: Facts): Promise<number> {
  await tx.updateTable('session').set(facts).where('id', '=', id).execute()
  return id
}

async function earlierOne(
  read: ReadDb,
  { lessonId, runId, observationId }: Subject,
): Promise<Output<'start'>['earlier']> {
  const debriefs = read.selectFrom('debrief').select(['id', 'heldOn']).orderBy('id', 'desc')
  const same =
    observationId !== null
      ? debriefs.where('observationId', '=', observationId)
      : runId !== null
        ? debriefs.where('runId', '=', runId)
        : debriefs.where('lessonId', '=', lessonId).where('runId', 'is', null)
  return (await same.executeTakeFirst()) ?? null
}
