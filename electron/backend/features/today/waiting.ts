/** Teachers past the contact cadence that was agreed with them: a reminder, never a ranking. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { waitingTeacher } from '#shared/contracts/today.ts'
import { isPastCadence } from '#shared/domain/cadence.ts'
import { daysBetween } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'

type Waiting = z.input<typeof waitingTeacher>

type Agreed = {
  readonly id: number
  readonly givenName: string
  readonly familyName: string
  readonly cadenceDays: number
  readonly lastOn: string | null
}

/** Those longest past the agreed day first; and with how many a cadence is agreed at all. */
export async function waitingTeachers(read: ReadDb, today: string) {
  const agreed = await agreedWith(read)
  const past = agreed.flatMap((teacher) => {
    const daysSinceContact = teacher.lastOn === null ? null : daysBetween(teacher.lastOn, today)
    const contact = { status: 'active', archivedOn: null, daysSinceContact } as const
    return isPastCadence({ ...contact, cadenceDays: teacher.cadenceDays })
      ? [{ ...teacher, daysSinceContact }]
      : []
  })
  const next = await nextSessions(read, { teacherIds: past.map(({ id }) => id), today })
  const waiting = past
    .map(({ lastOn: _, ...teacher }): Waiting => ({
      ...teacher,
      nextSession: next.get(teacher.id) ?? null,
    }))
    .toSorted((a, b) => daysPast(b) - daysPast(a) || a.familyName.localeCompare(b.familyName))
  return { waiting, agreed: agreed.length }
}

const daysPast = ({ daysSinceContact, cadenceDays }: Waiting): number =>
  (daysSinceContact ?? Number.POSITIVE_INFINITY) - cadenceDays

/** Contact is any session done with the teacher. */
async function agreedWith(read: ReadDb): Promise<readonly Agreed[]> {
  const { rows } = await sql<Agreed>`
    SELECT teacher.id, teacher.givenName, teacher.familyName,
      teacher.contactCadenceDays AS cadenceDays,
      (SELECT MAX(session.heldOn) FROM sessionParticipant AS participant
       JOIN session ON session.id = participant.sessionId
       WHERE participant.teacherId = teacher.id AND session.status = 'done') AS lastOn
    FROM teacher
    WHERE teacher.status = 'active' AND teacher.archivedOn IS NULL
      AND teacher.contactCadenceDays IS NOT NULL`.execute(read)
  return rows
}

async function nextSessions(
  read: ReadDb,
  { teacherIds, today }: { readonly teacherIds: readonly number[]; readonly today: string },
) {
  if (teacherIds.length === 0) return new Map<number, never>()
  const rows = await read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .select(['participant.teacherId', 'session.id', 'session.heldOn as on', 'session.type'])
    .where('session.status', '=', 'planned')
    .where('session.heldOn', '>=', today)
    .where('participant.teacherId', 'in', teacherIds)
    .orderBy('session.heldOn', 'desc')
    .orderBy('session.startsAt', 'desc')
    .execute()
  // The earliest comes last and stays.
  return new Map(rows.map(({ teacherId, ...session }) => [teacherId, session]))
}
