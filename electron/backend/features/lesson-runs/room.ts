/** What the room shows before the lesson begins, and the teaching that goes on. */
import { bellFrom } from '#shared/domain/lessons/room-clock.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { readLesson } from '../lessons/index.ts'
import type { Output } from './call-input.ts'
import { readRun } from './read-run.ts'
import { countStudents } from './students.ts'

/** @throws {CallError} `LESSON_MISSING` */
export async function readRoom(
  workspace: OpenWorkspace,
  lessonId: number,
): Promise<Output<'room'>> {
  const { read } = workspace
  const lesson = await readLesson(read, lessonId)
  const heldOn = await todayIn(workspace)
  const classId = lesson.fields.classId
  const bell = bellOf(lesson, workspace.now())
  const open = await openRun(read, lessonId)
  return {
    lesson: { id: lesson.id, title: lesson.fields.title, connection: lesson.fields.connection },
    planned: {
      segments: lesson.segments.map(({ name, minutes }) => ({ name, minutes })),
      rows: lesson.strategies.length,
      lookFors: lesson.lookFors.length,
      students: await countStudents(read, { classId, heldOn }),
      bellAt: bell?.at.toISOString() ?? null,
      period: bell?.period ?? null,
    },
    groupSets: await groupSetsOf(read, classId),
    run: open === null ? null : await readRun(read, open),
  }
}

type Lesson = Awaited<ReturnType<typeof readLesson>>

/** Without bells the class takes as long as the plan does. */
export function bellOf({ periods, time, segments }: Lesson, now: Date) {
  const planned = segments.reduce((sum, { minutes }) => sum + minutes, 0)
  return bellFrom(now, { periods, minutes: time?.minutes ?? (planned || null) })
}

export async function openRun(read: ReadDb, lessonId: number): Promise<number | null> {
  const run = await read
    .selectFrom('lessonRun')
    .select('id')
    .where('lessonId', '=', lessonId)
    .where('endedAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return run?.id ?? null
}

const groupSetsOf = (read: ReadDb, classId: number | null) =>
  read
    .selectFrom('smallGroupSet as set')
    .innerJoin('smallGroup as group', 'group.setId', 'set.id')
    .select(['set.id', 'set.name'])
    .select(({ fn }) => fn.count<number>('group.id').as('groups'))
    .where('group.classId', '=', classId ?? 0)
    .groupBy('set.id')
    .orderBy('set.keptOn', 'desc')
    .orderBy('set.id', 'desc')
    .execute()
