/**
 * Sessions as a list shows them. SQLite hands over all rows as one text of JSON, and who took part as
 * another: thousands of rows with a dozen columns cost the driver far more than parsing does.
 */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { sessionRow, sessionsContract } from '#shared/contracts/sessions.ts'
import { whatToFinish } from '#shared/domain/session-words.ts'
import type { ReadDb } from '../../database/connection.ts'

export type Row = z.input<typeof sessionRow>
type Only = z.output<typeof sessionsContract.list.input> & { readonly id?: number }

type Stored = Omit<
  Row,
  'isFinished' | 'toFinish' | 'school' | 'cycle' | 'teachers' | 'splitPercent'
> & {
  readonly isFinished: 0 | 1
  readonly schoolId: number | null
  readonly school: string | null
  readonly cycleId: number | null
  readonly cycle: string | null
}

/** Earliest first. @param only both days are inside; what is left out lets all through. */
export async function listSessions(read: ReadDb, only: Only = {}): Promise<Row[]> {
  const which = sql.join(conditions(only), sql` AND `)
  const stored = await parsed<Stored>(
    read,
    sql`
      SELECT json_group_array(json_object(
        'id', session.id, 'heldOn', session.heldOn, 'startsAt', session.startsAt,
        'minutes', session.minutes, 'preparationMinutes', session.preparationMinutes,
        'travelMinutes', session.travelMinutes, 'mode', session.mode, 'type', session.type,
        'status', session.status, 'phase', session.phase, 'isFinished', session.isFinished,
        'sharedNote', session.sharedNote, 'privateNote', session.privateNote,
        'schoolId', session.schoolId, 'school', school.name,
        'cycleId', session.cycleId, 'cycle', cycle.title)) AS rows
      FROM session
      LEFT JOIN school ON school.id = session.schoolId
      LEFT JOIN coachingCycle AS cycle ON cycle.id = session.cycleId
      WHERE ${which}`,
  )
  const people = await peopleBySession(read, which)
  const splits = await splitBySession(read, which)
  return stored
    .map((one) =>
      rowOf(one, { teachers: people.get(one.id) ?? [], splitPercent: splits.get(one.id) ?? null }),
    )
    .toSorted(earliestFirst)
}

async function parsed<Parsed>(
  read: ReadDb,
  statement: RawBuilder<unknown>,
): Promise<readonly Parsed[]> {
  const { rows } = await sql<{ rows: string }>`${statement}`.execute(read)
  return JSON.parse(rows[0]?.rows ?? '[]') as readonly Parsed[]
}

function conditions({ id, from, to, teacherId, status }: Only) {
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

/** In the order in which they were entered. */
async function peopleBySession(read: ReadDb, which: RawBuilder<unknown>) {
  const people = await parsed<readonly [number, number, string, string, number]>(
    read,
    sql`
      SELECT json_group_array(json_array(
        participant.sessionId, teacher.id, teacher.givenName, teacher.familyName, participant.id)) AS rows
      FROM sessionParticipant AS participant
      JOIN session ON session.id = participant.sessionId
      JOIN teacher ON teacher.id = participant.teacherId
      WHERE ${which}`,
  )
  const sorted = people.toSorted((a, b) => a[4] - b[4])
  const grouped = Map.groupBy(sorted, ([sessionId]) => sessionId)
  return new Map(
    [...grouped].map(([sessionId, list]) => [
      sessionId,
      list.map(([, id, givenName, familyName]) => ({ id, givenName, familyName })),
    ]),
  )
}

async function splitBySession(read: ReadDb, which: RawBuilder<unknown>) {
  const sums = await parsed<readonly [number, number]>(
    read,
    sql`
      SELECT json_group_array(json_array(sessionId, percent)) AS rows
      FROM (
        SELECT part.sessionId, SUM(part.percent) AS percent
        FROM sessionTime AS part
        JOIN session ON session.id = part.sessionId
        WHERE ${which}
        GROUP BY part.sessionId)`,
  )
  return new Map(sums)
}

function rowOf(
  { schoolId, school, cycleId, cycle, isFinished, ...stored }: Stored,
  more: Pick<Row, 'teachers' | 'splitPercent'>,
): Row {
  const facts = { ...stored, ...more, isFinished: isFinished === 1 }
  return {
    ...facts,
    school: schoolId === null || school === null ? null : { id: schoolId, name: school },
    cycle: cycleId === null || cycle === null ? null : { id: cycleId, title: cycle },
    toFinish: whatToFinish(facts),
  }
}

/** By day, then by time; a session without one stands first, as SQLite has it. */
function earliestFirst(a: Row, b: Row): number {
  const [left, right] = [a, b].map(({ heldOn, startsAt }) => `${heldOn} ${startsAt ?? ''}`)
  if (left === undefined || right === undefined || left === right) return a.id - b.id
  return left < right ? -1 : 1
}
