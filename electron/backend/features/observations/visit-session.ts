/** The session of a visit: planned with it, moved with it, and logged when it ends. Inside of its undo step. */
import { sessionTypeOf } from '#shared/domain/observations/observation-words.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import { insertSession, placedSession, plannedLike, usualMinutes } from '../sessions/index.ts'
import type { ObservationRecord } from './expected.ts'
import { noteOf } from './session-note.ts'

type Visit = Pick<
  ObservationRecord,
  'id' | 'kind' | 'teacherId' | 'cycleId' | 'lessonId' | 'observedOn' | 'startsAt'
>

/** The one that is planned for it already, or a new one of the usual length. @returns its id */
export async function planSession(tx: WriteDb, visit: Visit): Promise<number> {
  const planned = await plannedFor(tx, visit)
  if (planned !== null) return planned
  const { value } = await usualMinutes(tx, sessionTypeOf[visit.kind])
  return newSession(tx, visit, { status: 'planned', minutes: value })
}

/** A visit that is moved before it begins takes its planned session along. */
export async function moveSession(
  tx: WriteDb,
  sessionId: number | null,
  {
    observedOn,
    startsAt,
  }: { readonly observedOn?: string | undefined; readonly startsAt?: string | null | undefined },
): Promise<void> {
  if (sessionId === null || (observedOn === undefined && startsAt === undefined)) return
  await tx
    .updateTable('session')
    .set({
      ...(observedOn !== undefined && { heldOn: observedOn }),
      ...(startsAt !== undefined && { startsAt }),
    })
    .where('id', '=', sessionId)
    .where('status', '=', 'planned')
    .execute()
}

type Ended = Visit &
  Pick<ObservationRecord, 'sessionId' | 'focus' | 'strength' | 'wondering' | 'disclosure'> & {
    readonly minutes: number
  }

/** Completes the one it belongs to or that was planned for it, or makes one. A note that is there stays. */
export async function logSession(
  tx: WriteDb,
  visit: Ended,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const id = visit.sessionId ?? (await plannedFor(tx, visit))
  if (id === null) {
    const more = { status: 'done', minutes: visit.minutes, ...(await noteOf(tx, visit)) } as const
    return { id: await newSession(tx, visit, more), isNew: true }
  }
  const { sharedNote } = await tx
    .selectFrom('session')
    .select('sharedNote')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('session')
    .set({
      status: 'done',
      heldOn: visit.observedOn,
      startsAt: visit.startsAt,
      minutes: visit.minutes,
      ...(sharedNote.trim() === '' && (await noteOf(tx, visit))),
      ...(visit.lessonId !== null && { lessonId: visit.lessonId }),
    })
    .where('id', '=', id)
    .execute()
  return { id, isNew: false }
}

async function plannedFor(tx: WriteDb, visit: Visit): Promise<number | null> {
  const { heldOn, teacherIds, type } = await askedOf(tx, visit)
  return (await plannedLike(tx, { heldOn, teacherIds, type }))?.id ?? null
}

type More = {
  readonly status: 'planned' | 'done'
  readonly minutes: number
  readonly sharedNote?: string
}

async function newSession(tx: WriteDb, visit: Visit, more: More): Promise<number> {
  const placed = await placedSession(tx, {
    ...(await askedOf(tx, visit)),
    minutes: more.minutes,
    ...(visit.cycleId !== null && { cycleId: visit.cycleId }),
  } as Parameters<typeof placedSession>[1])
  return insertSession(tx, {
    ...placed,
    startsAt: visit.startsAt,
    lessonId: visit.lessonId,
    ...more,
  })
}

/** The teacher whose class it is, then those who watch. */
async function askedOf(tx: WriteDb, { id, kind, teacherId, observedOn }: Visit) {
  const visitors = await tx
    .selectFrom('observationVisitor')
    .select('teacherId')
    .where('observationId', '=', id)
    .orderBy('id')
    .execute()
  const teacherIds = [teacherId, ...visitors.map((visitor) => visitor.teacherId)]
  type Asked = Parameters<typeof plannedLike>[1]
  return {
    heldOn: observedOn,
    teacherIds: teacherIds as Asked['teacherIds'],
    type: sessionTypeOf[kind],
  }
}
