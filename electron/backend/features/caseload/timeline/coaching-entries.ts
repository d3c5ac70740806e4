/** Sessions, lesson plans and steps of a teacher as entries of the timeline; notes come later, for the page that is shown. */
import { sql } from 'kysely'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Entry } from './entry.ts'

type SessionEntry = Extract<Entry, { readonly kind: 'session' }>
type StepEntry = Extract<Entry, { readonly kind: 'step' }>

export async function sessionEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('session', 'session.id', 'participant.sessionId')
    .select(['session.id', 'session.heldOn', 'session.startsAt', 'session.type'])
    .select(['session.minutes', 'session.status'])
    .select(
      sql<number>`(SELECT COUNT(*) - 1 FROM sessionParticipant AS other
        WHERE other.sessionId = session.id)`.as('others'),
    )
    .where('participant.teacherId', '=', id)
    .execute()
  return rows.map(({ heldOn, ...row }) => ({
    ...row,
    kind: 'session',
    key: `session-${row.id}`,
    on: heldOn,
    sharedNote: '',
    privateNote: '',
  }))
}

/** Plans that have a day. */
export async function lessonEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('lesson')
    .select(['id', 'title', 'taughtOn', 'startsAt', 'standards'])
    .where('teacherId', '=', id)
    .where('taughtOn', 'is not', null)
    .execute()
  return rows.map(({ taughtOn, standards, ...row }) => ({
    ...row,
    kind: 'lesson',
    key: `lesson-${row.id}`,
    on: taughtOn ?? '',
    standards: standards.split('\n').filter(Boolean),
  }))
}

/** Puts the notes of these sessions in; the other entries stay as they are. */
export async function withNotes(read: ReadDb, entries: readonly Entry[]): Promise<Entry[]> {
  const ids = entries.flatMap((entry) => (entry.kind === 'session' ? [entry.id] : []))
  if (ids.length === 0) return [...entries]
  const { rows } = await sql<{ id: number; sharedNote: string; privateNote: string }>`
    SELECT id, sharedNote, privateNote FROM session
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(read)
  const notes = new Map(rows.map(({ id, ...of }) => [id, of]))
  return entries.map((entry) =>
    entry.kind === 'session' ? { ...entry, ...notes.get(entry.id) } : entry,
  ) satisfies (Entry | SessionEntry)[]
}

/**
 * When a step was agreed and when it ended, of the teacher and of the teams of their cycles. A step from
 * before its day was kept is as old as its session.
 */
export async function stepEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const rows = await read
    .selectFrom('actionStep as step')
    .leftJoin('session', 'session.id', 'step.sessionId')
    .select(['step.id', 'step.text', 'step.owner', 'step.status', 'step.sessionId'])
    .select(['step.cycleId', 'step.createdOn', 'step.closedOn', 'session.heldOn'])
    .where((where) =>
      where.or([
        where('step.teacherId', '=', id),
        where('step.teacherId', 'is', null).and('step.cycleId', 'in', cyclesOf(read, id)),
      ]),
    )
    .execute()
  return rows.flatMap((row) => {
    const { id: stepId, text, owner, sessionId, cycleId } = row
    const entry = (on: string | null, what: StepEntry['what']): Entry[] =>
      on === null
        ? []
        : [
            {
              kind: 'step',
              key: `${what}-${stepId}`,
              on,
              id: stepId,
              text,
              owner,
              what,
              sessionId,
              cycleId,
            },
          ]
    const ended = row.status === 'mastered' || row.status === 'dropped' ? row.status : null
    return [
      ...entry(row.createdOn ?? row.heldOn, 'opened'),
      ...(ended ? entry(row.closedOn, ended) : []),
    ]
  })
}

const cyclesOf = (read: ReadDb, id: TeacherId) =>
  read.selectFrom('cycleMember').select('cycleId').where('teacherId', '=', id)
