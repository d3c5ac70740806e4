/** A lesson begins: the words of the plan are copied, the first part runs. */
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { readLesson } from '../lessons/index.ts'
import type { Input, Output } from './call-input.ts'
import { insertGroups } from './groups.ts'
import { bellOf, openRun } from './room.ts'

/** One that goes on is not begun twice. @throws {CallError} `LESSON_MISSING`, `RUN_PART_MISSING` */
export async function beginRun(
  workspace: OpenWorkspace,
  { lessonId, groupSetId }: Input<'begin'>,
): Promise<Output<'begin'>> {
  const lesson = await readLesson(workspace.read, lessonId)
  const open = await openRun(workspace.read, lessonId)
  if (open !== null) return { id: open }
  const heldOn = await todayIn(workspace)
  const now = workspace.now()
  const { teacherId, classId, title } = lesson.fields
  const { result } = await workspace.mutate(`Begin ${title}`, async (tx) => {
    const run = await tx
      .insertInto('lessonRun')
      .values({
        lessonId,
        teacherId,
        classId,
        sessionId: null,
        heldOn,
        startedAt: now.toISOString(),
        bellAt: bellOf(lesson, now)?.at.toISOString() ?? null,
        endedAt: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await insertParts(tx, { ...lesson, runId: run.id, startedAt: now.toISOString() })
    if (groupSetId !== null) await insertGroups(tx, { runId: run.id, groupSetId, classId })
    return run
  })
  return result
}

type Lesson = Awaited<ReturnType<typeof readLesson>>

async function insertParts(
  tx: WriteDb,
  plan: Pick<Lesson, 'segments' | 'strategies' | 'lookFors'> & {
    readonly runId: number
    readonly startedAt: string
  },
): Promise<void> {
  const { runId } = plan
  for (const [position, { kind, name, minutes }] of partsOf(plan).entries())
    await tx
      .insertInto('lessonRunSegment')
      .values({
        ...{ runId, position, kind, name, minutes },
        startedAt: position === 0 ? plan.startedAt : null,
      })
      .execute()
  const named = plan.strategies.filter(({ name }) => name.trim() !== '')
  for (const [position, { id, kind, name, assessing, advancing }] of named.entries())
    await tx
      .insertInto('lessonRunRow')
      .values({
        ...{ runId, strategyId: id, position, kind, name, assessing, advancing },
        isAnticipated: 1,
      })
      .execute()
  const lookFors = plan.lookFors.filter(({ text }) => text.trim() !== '')
  for (const [position, { id, text }] of lookFors.entries())
    await tx
      .insertInto('lessonRunLookFor')
      .values({ runId, lookForId: id, position, text })
      .execute()
}

/** A plan without parts is taught in one piece. */
const partsOf = ({ segments }: Pick<Lesson, 'segments'>) =>
  segments.length > 0 ? segments : [{ kind: 'other' as const, name: 'Lesson', minutes: 0 }]
