/** What a debrief is about: the plan, one teaching of it, or an observation. */
import type { DebriefOf } from '#shared/contracts/debriefs.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'

export type Subject = {
  readonly about: string
  readonly lessonId: number | null
  readonly runId: number | null
  readonly observationId: number | null
  readonly teacherId: number | null
  readonly cycleId: number | null
  /** That the plan asks. */
  readonly questions: readonly string[]
}

/** @throws {CallError} `RECORD_GONE` */
export async function subjectOf(read: ReadDb, of: DebriefOf): Promise<Subject> {
  if ('runId' in of) return ofRun(read, of.runId)
  if ('lessonId' in of) return ofLesson(read, of.lessonId)
  return ofObservation(read, of.observationId)
}

async function ofRun(read: ReadDb, id: number): Promise<Subject> {
  const run = await read
    .selectFrom('lessonRun')
    .select(['lessonId', 'teacherId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!run) throw new CallError('RECORD_GONE')
  const subject = await ofLesson(read, run.lessonId)
  return { ...subject, runId: id, teacherId: run.teacherId ?? subject.teacherId }
}

async function ofLesson(read: ReadDb, id: number): Promise<Subject> {
  const lesson = await read
    .selectFrom('lesson')
    .select(['title', 'teacherId', 'cycleId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!lesson) throw new CallError('RECORD_GONE')
  const questions = await read
    .selectFrom('lessonQuestion')
    .select('text')
    .where('lessonId', '=', id)
    .orderBy('position')
    .execute()
  return {
    about: lesson.title,
    lessonId: id,
    runId: null,
    observationId: null,
    teacherId: lesson.teacherId,
    cycleId: lesson.cycleId,
    questions: questions.map(({ text }) => text),
  }
}

async function ofObservation(read: ReadDb, id: number): Promise<Subject> {
  const seen = await read
    .selectFrom('observation')
    .select(['kind', 'focus', 'lessonId', 'teacherId', 'cycleId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new CallError('RECORD_GONE')
  const kind = `${seen.kind.charAt(0).toUpperCase()}${seen.kind.slice(1)}`
  const [focus = ''] = seen.focus.split('\n')
  const plan = seen.lessonId === null ? null : await ofLesson(read, seen.lessonId)
  return {
    about: focus === '' ? kind : `${kind}: ${focus.slice(0, 160)}`,
    lessonId: seen.lessonId,
    runId: null,
    observationId: id,
    teacherId: seen.teacherId,
    cycleId: seen.cycleId,
    questions: plan?.questions ?? [],
  }
}
