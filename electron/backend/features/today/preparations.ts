/** How far the planned sessions of the week are prepared, from cycles, earlier lessons and reports. */
import { z } from 'zod'
import { packetChoices } from '#shared/contracts/reports/packet.ts'
import type { Preparation } from '#shared/contracts/today.ts'
import { addDays } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { SessionRow } from '../sessions/index.ts'
import { EVIDENCE_DAYS, PACKET_DAYS, preparationOf } from './rules.ts'

/** Kinds in which something is seen that a debrief can be about. */
const lessonTypes = new Set(['Observation', 'Modeling', 'Co-teaching', 'Walkthrough'])

/** By session id, for those that lie ahead. @param sessions also of the weeks before */
export async function preparations(
  read: ReadDb,
  sessions: readonly SessionRow[],
  today: string,
): Promise<ReadonlyMap<number, Preparation | null>> {
  const ahead = sessions.filter(({ status, heldOn }) => status === 'planned' && heldOn >= today)
  const cycleIds = [...new Set(ahead.flatMap(({ cycle }) => (cycle ? [cycle.id] : [])))]
  const lookFors = await countByCycle(read, 'lookFor', cycleIds)
  const goals = await countByCycle(read, 'goal', cycleIds)
  const packets = ahead.some(({ type }) => type === 'Data meeting')
    ? await packetScopes(read, addDays(today, -PACKET_DAYS))
    : null
  return new Map(
    ahead.map((session) => {
      const cycleId = session.cycle?.id ?? 0
      const facts = {
        type: session.type,
        hasCycle: session.cycle !== null,
        lookFors: lookFors.get(cycleId) ?? 0,
        goals: goals.get(cycleId) ?? 0,
        lesson: session.type === 'Debrief' ? lessonBefore(session, sessions) : null,
        hasPacket: packets && packets.some((scope) => isAbout(scope, session)),
      }
      return [session.id, preparationOf(facts)]
    }),
  )
}

async function countByCycle(
  read: ReadDb,
  table: 'lookFor' | 'goal',
  cycleIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (cycleIds.length === 0) return new Map()
  const rows = await read
    .selectFrom(table)
    .select((select) => ['cycleId', select.fn.countAll<number>().as('count')])
    .where('cycleId', 'in', cycleIds)
    .groupBy('cycleId')
    .execute()
  return new Map(rows.map(({ cycleId, count }) => [cycleId ?? 0, count]))
}

function lessonBefore(debrief: SessionRow, sessions: readonly SessionRow[]) {
  const who = new Set(debrief.teachers.map(({ id }) => id))
  const from = addDays(debrief.heldOn, -EVIDENCE_DAYS)
  const lesson = sessions.findLast(
    ({ status, type, heldOn, teachers }) =>
      status === 'done' &&
      lessonTypes.has(type) &&
      heldOn >= from &&
      heldOn <= debrief.heldOn &&
      teachers.some(({ id }) => who.has(id)),
  )
  return lesson ? { hasNote: `${lesson.sharedNote}${lesson.privateNote}`.trim() !== '' } : null
}

type PacketScope = z.output<typeof packetChoices>['scope']

/** What packets since a day were about; null while there is no test that one could be made of. */
async function packetScopes(read: ReadDb, since: string): Promise<readonly PacketScope[] | null> {
  const test = await read.selectFrom('administration').select('id').limit(1).executeTakeFirst()
  if (!test) return null
  const rows = await read
    .selectFrom('reportIssue')
    .select('choices')
    .where('writtenAt', '>=', since)
    .execute()
  return rows.flatMap(({ choices }) => storedScope.safeParse(choices).data ?? [])
}

const storedScope = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(packetChoices.transform(({ scope }) => scope))

const isAbout = ({ kind, id }: PacketScope, { teachers, school }: SessionRow): boolean =>
  kind === 'teacher'
    ? teachers.some((teacher) => teacher.id === id)
    : kind === 'school' && school?.id === id
