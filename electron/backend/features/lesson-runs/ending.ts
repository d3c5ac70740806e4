/** The end of a lesson: its clock stops, and what was seen becomes a session. */
import { newSession } from '#shared/contracts/sessions.ts'
import { endOf, lessonMinutes, secondsOf } from '#shared/domain/lessons/room-clock.ts'
import { privateNoteOf, sharedNoteOf } from '#shared/domain/lessons/run-note.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { insertSession, placedSession } from '../sessions/index.ts'
import type { Input, Output } from './call-input.ts'
import { changeRun, runRecord, type RunRecord } from './changing.ts'
import { stopClock } from './clock.ts'
import { readRun } from './read-run.ts'
import { sessionToComplete } from './session-to-complete.ts'

/** @throws {CallError} `LESSON_RUN_MISSING` */
export async function endingOf(workspace: OpenWorkspace, id: number): Promise<Output<'ending'>> {
  const { read } = workspace
  const run = await readRun(read, id)
  const end = endedAt(run, workspace.now())
  const session = await sessionToComplete(read, await runRecord(read, id))
  const planned = session?.status === 'planned' ? session : null
  const facts = { heldOn: run.heldOn, planned: planned && { ...planned } }
  // What the coach wrote about a lesson that was ended before is not written anew.
  if (session && !planned) {
    const { minutes, sharedNote, privateNote } = session
    return { ...facts, minutes: Math.max(1, minutes), sharedNote, privateNote }
  }
  const segments = run.segments.map((segment) => ({
    ...segment,
    seconds: secondsOf(segment, end.getTime()),
  }))
  const both = (before: string | undefined, now: string): string =>
    [before, now].filter(Boolean).join('\n\n')
  return {
    ...facts,
    minutes: lessonMinutes(run.startedAt, end),
    sharedNote: both(
      planned?.sharedNote,
      sharedNoteOf({ ...run, title: run.lesson.title, segments }),
    ),
    privateNote: both(planned?.privateNote, privateNoteOf(run)),
  }
}

/** Ended once more, it changes the session that it made. @throws {CallError} `LESSON_RUN_MISSING` */
export async function endRun(
  workspace: OpenWorkspace,
  { id, ...said }: Input<'end'>,
): Promise<Output<'end'>> {
  const run = await runRecord(workspace.read, id)
  const end = endedAt(run, workspace.now())
  const earlier = await sessionToComplete(workspace.read, run)
  const fields = { ...(await factsOf(workspace.read, run)), ...said }
  const session = await placedSession(workspace.read, newSession.parse(fields))
  return changeRun(workspace, { id, label: (title) => `End ${title}` }, async (tx) => {
    await stopClock(tx, id, end)
    const sessionId = earlier
      ? await complete(tx, earlier.id, { ...said, lessonId: run.lessonId })
      : await insertSession(tx, session)
    await tx
      .updateTable('lessonRun')
      .set({ endedAt: end.toISOString(), sessionId })
      .where('id', '=', id)
      .execute()
    return { sessionId }
  })
}

const endedAt = (run: Pick<RunRecord, 'bellAt' | 'endedAt'>, now: Date): Date =>
  run.endedAt === null ? endOf(run, now) : new Date(run.endedAt)

type Said = Omit<Input<'end'>, 'id'> & { readonly lessonId: number }

/** Day, teachers, school and cycle stay as they were planned. */
async function complete(tx: WriteDb, id: number, said: Said): Promise<number> {
  await tx
    .updateTable('session')
    .set({ ...said, status: 'done' })
    .where('id', '=', id)
    .execute()
  return id
}

async function factsOf(read: ReadDb, run: RunRecord) {
  const { cycleId, standards } = await read
    .selectFrom('lesson')
    .select(['cycleId', 'standards'])
    .where('id', '=', run.lessonId)
    .executeTakeFirstOrThrow()
  return {
    heldOn: run.heldOn,
    startsAt: clockOf(run.startedAt),
    type: 'Modeling' as const,
    teacherIds: run.teacherId === null ? [] : [run.teacherId],
    lessonId: run.lessonId,
    standards: standards.split('\n').filter(Boolean),
    ...(cycleId !== null && { cycleId }),
  }
}

/** `HH:MM` of this computer. */
function clockOf(stamp: string): string {
  const at = new Date(stamp)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
