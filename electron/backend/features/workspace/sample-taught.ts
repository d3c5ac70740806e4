/** A lesson of the sample as it was taught, with its debrief. After the roster: its marks are of students. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleCaseload } from './sample-format.ts'

type Lesson = SampleCaseload['lessons'][number]
type Taught = NonNullable<Lesson['taught']>

export async function storeTaught(tx: WriteDb, { lessons }: SampleCaseload): Promise<void> {
  for (const [index, lesson] of lessons.entries())
    if (lesson.taught) await storeRun(tx, { id: index + 1, lesson, taught: lesson.taught })
}

type Stored = { readonly id: number; readonly lesson: Lesson; readonly taught: Taught }

async function storeRun(tx: WriteDb, { id: lessonId, lesson, taught }: Stored): Promise<void> {
  const plan = await tx
    .selectFrom('lesson')
    .select(['teacherId', 'classId', 'cycleId', 'title'])
    .where('id', '=', lessonId)
    .executeTakeFirstOrThrow()
  const session = await tx
    .selectFrom('session')
    .select('id')
    .where('lessonId', '=', lessonId)
    .executeTakeFirst()
  const { teacherId, classId, cycleId, title } = plan
  const sessionId = session?.id ?? null
  const minutes = taught.minutesTaken.reduce((sum, one) => sum + one, 0)
  const { id: runId } = await tx
    .insertInto('lessonRun')
    .values({
      ...{ lessonId, teacherId, classId, sessionId },
      heldOn: taught.on,
      startedAt: instantOf(taught, 0),
      bellAt: instantAt(taught.on, taught.bell),
      endedAt: instantOf(taught, minutes),
      current: lesson.segments.length - 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeParts(tx, { runId, lessonId, lesson, taught })
  const { debrief } = taught
  const { id: debriefId } = await tx
    .insertInto('debrief')
    .values({
      ...{ lessonId, runId, observationId: null, teacherId, cycleId, sessionId, about: title },
      ...{ heldOn: debrief.on, reflection: debrief.reflection, nextTry: debrief.nextTry },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const questions = lesson.questions.map((text, position) => ({
    ...{ debriefId, position, text },
    answer: debrief.answers[position] ?? '',
  }))
  await bulkInsert(tx, 'debriefQuestion', questions)
}

type Parts = {
  readonly runId: number
  readonly lessonId: number
  readonly lesson: Lesson
  readonly taught: Taught
}

async function storeParts(tx: WriteDb, { runId, lessonId, lesson, taught }: Parts): Promise<void> {
  const segments = lesson.segments.map(({ kind, name, minutes }, position) => ({
    ...{ runId, position, kind, name, minutes, startedAt: null },
    seconds: (taught.minutesTaken[position] ?? 0) * 60,
  }))
  await bulkInsert(tx, 'lessonRunSegment', segments)
  const strategies = await tx
    .selectFrom('lessonStrategy')
    .select(['id', 'kind', 'name', 'assessing', 'advancing'])
    .where('lessonId', '=', lessonId)
    .orderBy('position')
    .execute()
  const rows = [
    ...strategies.map(({ id, ...row }) => ({ ...row, strategyId: id, isAnticipated: 1 as const })),
    ...taught.rowsAdded.map((row) => ({
      ...row,
      ...{ assessing: '', advancing: '', strategyId: null, isAnticipated: 0 as const },
    })),
  ]
  const rowIds: number[] = []
  for (const [position, row] of rows.entries()) {
    const values = { ...row, runId, position }
    const stored = await tx.insertInto('lessonRunRow').values(values).returning('id').execute()
    rowIds.push(...stored.map(({ id }) => id))
  }
  await storeMarks(tx, { runId, taught, rowIds })
  await storeLines(tx, { runId, lessonId, taught })
}

type Marks = {
  readonly runId: number
  readonly taught: Taught
  readonly rowIds: readonly number[]
}

async function storeMarks(tx: WriteDb, { runId, taught, rowIds }: Marks): Promise<void> {
  const students = await tx
    .selectFrom('enrolment')
    .innerJoin('lessonRun', 'lessonRun.classId', 'enrolment.classId')
    .innerJoin('studentIdentity as identity', 'identity.studentId', 'enrolment.studentId')
    .select(['enrolment.studentId', 'identity.givenName'])
    .where('lessonRun.id', '=', runId)
    .execute()
  const byName = new Map(students.map(({ studentId, givenName }) => [givenName, studentId]))
  const marks = taught.marks.map(({ row, student, minute, share, isShared }) => {
    const rowId = rowIds[row]
    const studentId = byName.get(student)
    if (rowId === undefined || studentId === undefined)
      throw new Error(`The sample marks ${student} in row ${row}, which is not there`)
    return {
      ...{ runId, rowId, studentId, groupId: null, shareOrder: share },
      markedAt: instantOf(taught, minute),
      sharedAt: isShared ? instantOf(taught, 46 + (share ?? 0) * 3) : null,
    }
  })
  await bulkInsert(tx, 'lessonRunMark', marks)
}

type Lines = { readonly runId: number; readonly lessonId: number; readonly taught: Taught }

async function storeLines(tx: WriteDb, { runId, lessonId, taught }: Lines): Promise<void> {
  const planned = await tx
    .selectFrom('lessonLookFor')
    .select(['id as lookForId', 'position', 'text'])
    .where('lessonId', '=', lessonId)
    .orderBy('position')
    .execute()
  const ids: number[] = []
  for (const lookFor of planned) {
    const values = { ...lookFor, runId }
    const stored = await tx.insertInto('lessonRunLookFor').values(values).returning('id').execute()
    ids.push(...stored.map(({ id }) => id))
  }
  const lines = taught.lines.map(({ minute, lookFor, text, isPrivate }) => ({
    ...{ runId, text, isPrivate: isPrivate ? 1 : 0, notedAt: instantOf(taught, minute) },
    lookForId: lookFor === null ? null : (ids[lookFor] ?? null),
  }))
  await bulkInsert(tx, 'lessonRunNote', lines)
}

/** On the wall clock of this computer, as the room keeps it. */
function instantAt(day: string, clock: string, minute = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return new Date(year, month - 1, date, hours, minutes + minute).toISOString()
}

const instantOf = ({ on, start }: Taught, minute: number): string => instantAt(on, start, minute)
