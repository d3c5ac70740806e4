/**
 * Sessions as a list shows them. SQLite hands over each row as one text of JSON: thousands of rows
 * with a dozen columns cost the driver far more than parsing does.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { sessionRow, sessionsContract } from '#shared/contracts/sessions.ts'
import { whatToFinish } from '#shared/domain/session-words.ts'
import type { ReadDb } from '../../database/connection.ts'

export type Row = z.input<typeof sessionRow>
type Only = z.output<typeof sessionsContract.list.input>

type Stored = Omit<Row, 'isFinished' | 'toFinish' | 'school' | 'cycle' | 'teachers'> & {
  readonly isFinished: 0 | 1
  readonly schoolId: number | null
  readonly school: string | null
  readonly cycleId: number | null
  readonly cycle: string | null
  readonly teachers: readonly (readonly [number, string, string])[] | null
}

/** Earliest first. @param only both days are inside; what is left out lets all through. */
export async function listSessions(
  read: ReadDb,
  only: Only & { readonly id?: number } = {},
): Promise<Row[]> {
  const { rows } = await sql<{ row: string }>`
    SELECT json_object(
      'id', session.id, 'heldOn', session.heldOn, 'startsAt', session.startsAt,
      'minutes', session.minutes, 'preparationMinutes', session.preparationMinutes,
      'travelMinutes', session.travelMinutes, 'mode', session.mode, 'type', session.type,
      'status', session.status, 'phase', session.phase, 'isFinished', session.isFinished,
      'sharedNote', session.sharedNote, 'privateNote', session.privateNote,
      'schoolId', session.schoolId, 'school', school.name,
      'cycleId', session.cycleId, 'cycle', cycle.title,
      'splitPercent', (SELECT SUM(percent) FROM sessionTime WHERE sessionTime.sessionId = session.id),
      'teachers', (
        SELECT json_group_array(json_array(teacher.id, teacher.givenName, teacher.familyName)
            ORDER BY participant.id)
        FROM sessionParticipant AS participant
        JOIN teacher ON teacher.id = participant.teacherId
        WHERE participant.sessionId = session.id)) AS row
    FROM session
    LEFT JOIN school ON school.id = session.schoolId
    LEFT JOIN coachingCycle AS cycle ON cycle.id = session.cycleId
    WHERE ${sql.join(conditions(only), sql` AND `)}
    ORDER BY session.heldOn, session.startsAt, session.id`.execute(read)
  return rows.map(({ row }) => rowOf(JSON.parse(row) as Stored))
}

function conditions({ id, from, to, teacherId, status }: Only & { readonly id?: number }) {
  return [
    sql`TRUE`,
    ...(id === undefined ? [] : [sql`session.id = ${id}`]),
    ...(from === undefined ? [] : [sql`session.heldOn >= ${from}`]),
    ...(to === undefined ? [] : [sql`session.heldOn <= ${to}`]),
    ...(status === undefined ? [] : [sql`session.status = ${status}`]),
    ...(teacherId === undefined
      ? []
      : [
          sql`session.id IN (SELECT sessionId FROM sessionParticipant WHERE teacherId = ${teacherId})`,
        ]),
  ]
}

function rowOf({ schoolId, school, cycleId, cycle, teachers, isFinished, ...stored }: Stored): Row {
  const facts = { ...stored, isFinished: isFinished === 1 }
  return {
    ...facts,
    school: schoolId === null || school === null ? null : { id: schoolId, name: school },
    cycle: cycleId === null || cycle === null ? null : { id: cycleId, title: cycle },
    teachers: (teachers ?? []).map(([id, givenName, familyName]) => ({
      id,
      givenName,
      familyName,
    })),
    toFinish: whatToFinish(facts),
  }
}
