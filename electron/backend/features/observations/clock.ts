/** The clock of a visit. It is kept in the database, so that it goes on after a crash; at its end comes the log. */
import { sessionTypeOf } from '#shared/domain/observations/observation-words.ts'
import { secondsSince, wholeMinutes } from '#shared/domain/observations/script-clock.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { insertSession, placedSession, plannedLike } from '../sessions/index.ts'
import type { Input, Output } from './call-input.ts'
import { nameOfObservation, observationRecord, type ObservationRecord } from './expected.ts'
import { noteOf } from './session-note.ts'

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function startObservation(workspace: OpenWorkspace, id: number): Promise<void> {
  const record = await observationRecord(workspace.read, id)
  const name = await nameOfObservation(workspace.read, id)
  const now = workspace.now()
  const observedOn = await todayIn(workspace)
  const isFirst = record.startedAt === null
  await workspace.mutate(`${isFirst ? 'Start' : 'Go on with'} ${name}`, (tx) =>
    tx
      .updateTable('observation')
      // The wall clock of the first line counts from here, whatever time was planned.
      .set(
        isFirst
          ? { startedAt: now.toISOString(), startsAt: wallClockNow(now), observedOn }
          : { endedAt: null },
      )
      .where('id', '=', id)
      .execute(),
  )
}

const wallClockNow = (now: Date): string =>
  [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_NOT_STARTED`, `SESSION_AHEAD` */
export async function endObservation(
  workspace: OpenWorkspace,
  { id, minutes: said }: Input<'end'>,
): Promise<Output<'end'>> {
  const record = await observationRecord(workspace.read, id)
  if (record.startedAt === null) throw new CallError('OBSERVATION_NOT_STARTED')
  if (record.observedOn > (await todayIn(workspace)))
    throw new CallError('SESSION_AHEAD', { data: { heldOn: record.observedOn } })
  const name = await nameOfObservation(workspace.read, id)
  const endedAt = record.endedAt ?? workspace.now().toISOString()
  const minutes = said ?? wholeMinutes(secondsSince(record.startedAt, Date.parse(endedAt)))
  const { result } = await workspace.mutate(`End ${name}`, async (tx) => {
    const session = await sessionOf(tx, { ...record, minutes })
    await tx
      .updateTable('observation')
      .set({ endedAt, minutes, sessionId: session.id })
      .where('id', '=', id)
      .execute()
    return session
  })
  return { sessionId: result.id, minutes, isNewSession: result.isNew }
}

type Ended = ObservationRecord & { readonly minutes: number }

/** The one it belongs to, else the one planned for it, else a new one. A note that is there stays. */
async function sessionOf(tx: WriteDb, record: Ended) {
  const teacherIds = [record.teacherId, ...(await visitorsOf(tx, record.id))]
  const asked = { heldOn: record.observedOn, teacherIds, type: sessionTypeOf[record.kind] }
  const id =
    record.sessionId ?? (await plannedLike(tx, asked as Parameters<typeof plannedLike>[1]))?.id
  if (id === undefined) return { id: await newSession(tx, record, teacherIds), isNew: true }
  const { sharedNote } = await tx
    .selectFrom('session')
    .select('sharedNote')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('session')
    .set({
      status: 'done',
      heldOn: record.observedOn,
      startsAt: record.startsAt,
      minutes: record.minutes,
      ...(sharedNote.trim() === '' && (await noteOf(tx, record))),
      ...(record.lessonId !== null && { lessonId: record.lessonId }),
    })
    .where('id', '=', id)
    .execute()
  return { id, isNew: false }
}

async function newSession(
  tx: WriteDb,
  record: Ended,
  teacherIds: readonly number[],
): Promise<number> {
  const placed = await placedSession(tx, {
    heldOn: record.observedOn,
    teacherIds,
    type: sessionTypeOf[record.kind],
    minutes: record.minutes,
    ...(record.cycleId !== null && { cycleId: record.cycleId }),
  } as Parameters<typeof placedSession>[1])
  return insertSession(tx, {
    ...placed,
    startsAt: record.startsAt,
    lessonId: record.lessonId,
    status: 'done',
    ...(await noteOf(tx, record)),
  })
}

async function visitorsOf(tx: WriteDb, observationId: number): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('observationVisitor')
    .select('teacherId')
    .where('observationId', '=', observationId)
    .orderBy('id')
    .execute()
  return rows.map(({ teacherId }) => teacherId)
}
