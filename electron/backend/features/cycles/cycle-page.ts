/** Everything of one cycle in one place. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { cyclePage as shape } from '#shared/contracts/cycle-records.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import { goalsOfCycle } from '../goals/index.ts'
import { listSteps } from '../steps/index.ts'
import { cycleRecord } from './expected.ts'
import { linesOf, listCycles } from './cycle-rows.ts'
import { lookForsOf } from './look-fors.ts'

/** As it is read, before the contract looks at it. */
export type CycleRead = z.input<typeof shape>
type Page = CycleRead

/** @throws {CallError} `CYCLE_MISSING` */
export async function cyclePage(
  read: ReadDb,
  { id, today }: { readonly id: number; readonly today: string },
): Promise<Page> {
  const record = await cycleRecord(read, id)
  const [row] = await listCycles(read, today, { id })
  if (!row) throw new CallError('CYCLE_MISSING')
  return {
    ...row,
    focusPractices: linesOf(record.focusPractices),
    coachReflection: record.coachReflection,
    teacherReflection: record.teacherReflection,
    result: record.result,
    goals: await goalsOfCycle(read, id),
    lookFors: await lookForsOf(read, id),
    sessions: await sessionsOf(read, id),
    actionSteps: await listSteps(read, { cycleId: id }),
  }
}

async function sessionsOf(read: ReadDb, id: number): Promise<Page['sessions']> {
  const { rows } = await sql<
    Omit<Page['sessions'][number], 'participants'> & { readonly participants: string }
  >`
    SELECT session.id, heldOn AS "on", startsAt, minutes, type, session.status, phase, sharedNote,
      (SELECT json_group_array(givenName || ' ' || familyName) FROM (
        SELECT givenName, familyName FROM sessionParticipant AS participant
        JOIN teacher ON teacher.id = participant.teacherId
        WHERE participant.sessionId = session.id ORDER BY familyName, givenName)) AS participants
    FROM session WHERE cycleId = ${id}
    ORDER BY heldOn DESC, startsAt DESC`.execute(read)
  return rows.map((row) => ({ ...row, participants: JSON.parse(row.participants) as string[] }))
}
