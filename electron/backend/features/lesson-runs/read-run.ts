/** One teaching with everything that was kept of it. */
import type { ReadDb } from '../../database/connection.ts'
import type { Output } from './call-input.ts'
import { runRecord, type RunRecord } from './changing.ts'
import { groupsOf } from './groups.ts'
import { studentsOf } from './students.ts'

export type Run = Output<'run'>

/** @throws {CallError} `LESSON_RUN_MISSING` */
export const readRun = async (read: ReadDb, id: number): Promise<Run> =>
  withParts(read, await runRecord(read, id))

/** The latest first. */
export async function listRuns(read: ReadDb, lessonId: number): Promise<Run[]> {
  const ids = await read
    .selectFrom('lessonRun')
    .select('id')
    .where('lessonId', '=', lessonId)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(ids.map(({ id }) => readRun(read, id)))
}

async function withParts(read: ReadDb, run: RunRecord): Promise<Run> {
  const marks = await marksOf(read, run.id)
  const groups = await groupsOf(read, run.id)
  const alsoIds = [
    ...marks.flatMap(({ studentId }) => studentId ?? []),
    ...groups.flatMap(({ students }) => students),
  ]
  return {
    id: run.id,
    lesson: { id: run.lessonId, title: run.title },
    heldOn: run.heldOn,
    startedAt: run.startedAt,
    bellAt: run.bellAt,
    endedAt: run.endedAt,
    current: run.current,
    sessionId: run.sessionId,
    teacher: await teacherOf(read, run.teacherId),
    class: await classOf(read, run.classId),
    segments: await segmentsOf(read, run.id),
    rows: await rowsOf(read, run.id),
    students: await studentsOf(read, { ...run, alsoIds }),
    groups,
    marks,
    lookFors: await lookForsOf(read, run.id),
    notes: await notesOf(read, run.id),
  }
}

export const segmentsOf = (read: ReadDb, runId: number) =>
  read
    .selectFrom('lessonRunSegment')
    .select(['id', 'kind', 'name', 'minutes', 'seconds', 'startedAt'])
    .where('runId', '=', runId)
    .orderBy('position')
    .execute()

async function rowsOf(read: ReadDb, runId: number): Promise<Run['rows']> {
  const rows = await read
    .selectFrom('lessonRunRow')
    .select(['id', 'strategyId', 'kind', 'name', 'assessing', 'advancing', 'isAnticipated'])
    .where('runId', '=', runId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, isAnticipated: row.isAnticipated === 1 }))
}

const marksOf = (read: ReadDb, runId: number) =>
  read
    .selectFrom('lessonRunMark')
    .select(['id', 'rowId', 'studentId', 'groupId', 'markedAt', 'shareOrder', 'sharedAt'])
    .where('runId', '=', runId)
    .orderBy('markedAt')
    .orderBy('id')
    .execute()

const lookForsOf = (read: ReadDb, runId: number) =>
  read
    .selectFrom('lessonRunLookFor')
    .select(['id', 'text'])
    .where('runId', '=', runId)
    .orderBy('position')
    .execute()

async function notesOf(read: ReadDb, runId: number): Promise<Run['notes']> {
  const notes = await read
    .selectFrom('lessonRunNote')
    .select(['id', 'lookForId', 'notedAt', 'text', 'isPrivate'])
    .where('runId', '=', runId)
    .orderBy('notedAt')
    .orderBy('id')
    .execute()
  return notes.map((note) => ({ ...note, isPrivate: note.isPrivate === 1 }))
}

const teacherOf = async (read: ReadDb, id: number | null) =>
  (await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null

const classOf = async (read: ReadDb, id: number | null) =>
  (await read
    .selectFrom('class')
    .select(['id', 'name'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null
