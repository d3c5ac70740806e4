/** How much coaching the chosen cycles were: sessions and minutes, by type and by teacher. Never a rank. */
import type { Dosage } from '#shared/contracts/analysis/impact.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { TestDays } from './coached-time.ts'

type Session = {
  readonly id: number
  readonly heldOn: string
  readonly type: string
  readonly minutes: number
}
type Participant = {
  readonly sessionId: number
  readonly teacherId: number
  readonly givenName: string
  readonly familyName: string
}

/** @param days null: every session of the cycles counts */
export async function dosageOf(
  read: ReadDb,
  cycleIds: readonly number[],
  days: TestDays | null,
): Promise<Dosage> {
  const sessions = await read
    .selectFrom('session')
    .select(['id', 'heldOn', 'type', 'minutes'])
    .where('cycleId', 'in', [...cycleIds])
    .where('status', '=', 'done')
    .execute()
  const participants = await read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('session', 'session.id', 'participant.sessionId')
    .innerJoin('teacher', 'teacher.id', 'participant.teacherId')
    .select([
      'participant.sessionId',
      'participant.teacherId',
      'teacher.givenName',
      'teacher.familyName',
    ])
    .where('session.cycleId', 'in', [...cycleIds])
    .where('session.status', '=', 'done')
    .orderBy('teacher.familyName')
    .orderBy('teacher.givenName')
    .execute()
  return summarizeDosage(sessions, participants, days)
}

export function summarizeDosage(
  sessions: readonly Session[],
  participants: readonly Participant[],
  days: TestDays | null,
): Dosage {
  const counts = ({ heldOn }: Session): boolean =>
    days === null || (heldOn >= days.first && heldOn <= days.last)
  const counted = new Map(sessions.filter(counts).map((session) => [session.id, session]))
  const byType = Map.groupBy(counted.values(), ({ type }) => type)
  const byTeacher = Map.groupBy(
    participants.filter(({ sessionId }) => counted.has(sessionId)),
    ({ teacherId }) => teacherId,
  )
  return {
    total: sumOf([...counted.values()]),
    types: [...byType]
      .map(([type, of]) => ({ type, ...sumOf(of) }))
      .toSorted((a, b) => b.minutes - a.minutes || a.type.localeCompare(b.type, 'en')),
    teachers: [...byTeacher].flatMap(([teacherId, of]) => {
      const [first] = of
      const held = of.flatMap(({ sessionId }) => counted.get(sessionId) ?? [])
      const name = `${first?.givenName ?? ''} ${first?.familyName ?? ''}`
      return { teacherId: teacherId as TeacherId, name, ...sumOf(held) }
    }),
    outside: sumOf(sessions.filter((session) => !counts(session))),
  }
}

const sumOf = (sessions: readonly Session[]) => ({
  sessions: sessions.length,
  minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
})

/** Days of the sessions held with each teacher from the first test to the second, in a cycle or not. */
export async function sessionDays(
  read: ReadDb,
  teacherIds: readonly number[],
  days: TestDays,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('session', 'session.id', 'participant.sessionId')
    .select(['participant.teacherId', 'session.heldOn'])
    .where('participant.teacherId', 'in', [...teacherIds])
    .where('session.status', '=', 'done')
    .where('session.heldOn', '>=', days.first)
    .where('session.heldOn', '<=', days.last)
    .execute()
  const groups = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Map([...groups].map(([id, of]) => [id, of.map(({ heldOn }) => heldOn)]))
}
