/** One observation with everything that its page shows. */
import type { ReadDb } from '../../database/connection.ts'
import type { Output } from './call-input.ts'
import { fieldsOf, linesOf } from './columns.ts'
import { observationRecord, type ObservationRecord } from './expected.ts'

type Page = Output<'observation'>

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function readObservation(read: ReadDb, id: number): Promise<Page> {
  const record = await asPlanned(read, await observationRecord(read, id))
  const visitors = await visitorsOf(read, id)
  const [teacher] = await peopleOf(read, [record.teacherId])
  const ofClass = await classOf(read, record.classId)
  return {
    id,
    fields: fieldsOf(
      record,
      visitors.map((visitor) => visitor.id),
    ),
    teacher: teacher ?? { id: record.teacherId, givenName: '', familyName: '' },
    visitors,
    class: ofClass && { id: ofClass.id, name: ofClass.name, grade: ofClass.grade },
    school: ofClass && { id: ofClass.schoolId, name: ofClass.school },
    cycle: await cycleOf(read, record.cycleId),
    lesson: await lessonOf(read, record.lessonId),
    session: await sessionOf(read, record.sessionId),
    clock: { startedAt: record.startedAt, endedAt: record.endedAt, minutes: record.minutes },
    ...(await rowsOf(read, id)),
  }
}

/** A visit that has not begun moves with its session in the coach's week. */
async function asPlanned(read: ReadDb, record: ObservationRecord): Promise<ObservationRecord> {
  if (record.startedAt !== null || record.sessionId === null) return record
  const session = await read
    .selectFrom('session')
    .select(['heldOn as observedOn', 'startsAt'])
    .where('id', '=', record.sessionId)
    .executeTakeFirst()
  return { ...record, ...session }
}

async function rowsOf(
  read: ReadDb,
  id: number,
): Promise<Pick<Page, 'lookFors' | 'lines' | 'marks' | 'strategies'>> {
  return {
    lookFors: await read
      .selectFrom('observationLookFor')
      .select(['id', 'text'])
      .where('observationId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    lines: await read
      .selectFrom('observationLine')
      .select(['id', 'lineKey as key', 'second', 'who', 'text', 'lookForId'])
      .where('observationId', '=', id)
      .orderBy('second')
      .orderBy('id')
      .execute(),
    marks: await read
      .selectFrom('observationMark')
      .select(['id', 'second', 'kind'])
      .where('observationId', '=', id)
      .orderBy('second')
      .orderBy('id')
      .execute(),
    strategies: await read
      .selectFrom('observationStrategy')
      .select(['id', 'second', 'name', 'who', 'note'])
      .where('observationId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  }
}

const peopleOf = (read: ReadDb, ids: readonly number[]) =>
  read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', 'in', ids)
    .execute()

const visitorsOf = (read: ReadDb, id: number) =>
  read
    .selectFrom('observationVisitor as visitor')
    .innerJoin('teacher', 'teacher.id', 'visitor.teacherId')
    .select(['teacher.id', 'teacher.givenName', 'teacher.familyName'])
    .where('visitor.observationId', '=', id)
    .orderBy('visitor.id')
    .execute()

const classOf = async (read: ReadDb, id: number | null) =>
  (await read
    .selectFrom('class')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select(['class.id', 'class.name', 'class.grade', 'class.schoolId', 'school.name as school'])
    .where('class.id', '=', id ?? 0)
    .executeTakeFirst()) ?? null

async function cycleOf(read: ReadDb, id: number | null): Promise<Page['cycle']> {
  const cycle = await read
    .selectFrom('coachingCycle')
    .select(['id', 'title'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  if (!cycle) return null
  const lookFors = await read
    .selectFrom('lookFor')
    .select('text')
    .where('cycleId', '=', cycle.id)
    .orderBy('position')
    .execute()
  return { ...cycle, lookFors: textsOf(lookFors) }
}

async function lessonOf(read: ReadDb, id: number | null): Promise<Page['lesson']> {
  const lesson = await read
    .selectFrom('lesson')
    .select(['id', 'title', 'standards'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  if (!lesson) return null
  const lookFors = await read
    .selectFrom('lessonLookFor')
    .select('text')
    .where('lessonId', '=', lesson.id)
    .orderBy('position')
    .execute()
  const strategies = await read
    .selectFrom('lessonStrategy')
    .select('name as text')
    .where('lessonId', '=', lesson.id)
    .orderBy('position')
    .execute()
  return {
    id: lesson.id,
    title: lesson.title,
    standards: linesOf(lesson.standards),
    lookFors: textsOf(lookFors),
    strategies: textsOf(strategies),
  }
}

const textsOf = (rows: readonly { readonly text: string }[]): string[] =>
  rows.map(({ text }) => text).filter(Boolean)

async function sessionOf(read: ReadDb, id: number | null): Promise<Page['session']> {
  const session = await read
    .selectFrom('session')
    .select(['id', 'heldOn as on', 'type', 'minutes', 'status'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  if (!session) return null
  const { status, ...rest } = session
  return { ...rest, isDone: status === 'done' }
}
