/** Reads a month: its sessions, where their time went, whom they served, and what is planned next. */
import { sql } from 'kysely'
import type { MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import {
  heldSessions,
  readPlan,
  sumOf,
  wholeOf,
  type HeldSession,
  type Period,
} from '../../time/index.ts'
import { aboutReport } from '../about.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import type { ReportSource } from '../report-kind.ts'
import { printMonth } from '../text/print.ts'
import { sessionsAhead } from './ahead.ts'
import { bandFrom, bandsOf } from '../coaching-time/bands.ts'
import { prioritiesOf } from '../coaching-time/priorities.ts'
import { teachersOf, type Where } from '../coaching-time/taught-there.ts'
import { categoriesOf, schoolsOf } from '../coaching-time/where-time-went.ts'
import type { MonthlyFacts } from './facts.ts'

/** @throws {CallError} `NOT_FOUND` when the school is gone or the month holds no session */
export async function gatherMonth(
  source: ReportSource,
  choices: MonthlyLogChoices,
): Promise<MonthlyFacts> {
  const { read } = source
  const { schoolId, audience } = choices
  const period = monthOf(choices.month)
  const about = await aboutReport(source)
  const school = schoolId === null ? null : await schoolWith(read, schoolId)
  const all = await heldSessions(read, period)
  const sessions = all.filter((session) => schoolId === null || session.schoolId === schoolId)
  if (sessions.length === 0) throw nothingLogged(school?.name ?? null, choices.month)
  const teachers = await teachersOf(read, { period, schoolId })
  return {
    ...about,
    ...period,
    school,
    schoolDays: (await readPlan(read, period, { today: about.today })).schoolDays,
    spent: sumOf(sessions.map(wholeOf)),
    categories: await categoriesOf(read, sessions),
    schools: schoolId === null ? await schoolsOf(read, sessions) : [],
    priorities: await prioritiesOf(read, { sessions, schoolId, period }),
    bands: bandsOf(teachers, sessions),
    total: bandFrom(school?.name ?? 'All schools', teachers, sessions),
    served: await servedBy(read, sessions),
    ...(await cyclesIn(read, { period, schoolId })),
    ...(await sessionsAhead(read, {
      after: period.to,
      schoolId,
      reader: readerOf(audience),
    })),
  }
}

/** `2026-01` → January's first and last day. */
export function monthOf(month: string): Period {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const to = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return { from: `${month}-01`, to }
}

function nothingLogged(school: string | null, month: string): CallError {
  const what = `No session was held in ${printMonth(month)}${school ? ` at ${school}` : ''}, so there is nothing to report.`
  return new CallError('NOT_FOUND', { data: { what } })
}

async function schoolWith(
  read: ReportDb,
  id: number,
): Promise<NonNullable<MonthlyFacts['school']>> {
  const found = await read
    .selectFrom('school')
    .select(['name', 'principal'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found) return found
  throw new CallError('NOT_FOUND', { data: { what: 'This school is no longer here.' } })
}

/** Contact time: a team session counts for each of its teachers. By name, so that nobody reads a rank. */
async function servedBy(
  read: ReportDb,
  sessions: readonly HeldSession[],
): Promise<MonthlyFacts['served']> {
  const teachers = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  return teachers.flatMap(({ id, givenName, familyName }) => {
    const own = sessions.filter(({ teacherIds }) => teacherIds.includes(id))
    const minutes = own.reduce((sum, { session }) => sum + session, 0)
    return own.length === 0
      ? []
      : [{ name: `${givenName} ${familyName}`, sessions: own.length, minutes }]
  })
}

/** Cycles with a member who teaches there; one that ended in the month is closed. */
async function cyclesIn(
  read: ReportDb,
  { period: { from, to }, schoolId }: Where,
): Promise<{ readonly cyclesOpen: number; readonly cyclesClosed: number }> {
  const { rows } = await sql<{ open: number; closed: number }>`
    SELECT COUNT(*) FILTER (WHERE endedOn IS NULL OR endedOn > ${to}) AS open,
      COUNT(*) FILTER (WHERE endedOn BETWEEN ${from} AND ${to}) AS closed
    FROM coachingCycle AS cycle
    WHERE startsOn <= ${to} AND (${schoolId} IS NULL OR EXISTS (
      SELECT 1 FROM cycleMember AS member
      JOIN teachingAssignment AS assignment ON assignment.teacherId = member.teacherId
      JOIN class ON class.id = assignment.classId
      WHERE member.cycleId = cycle.id AND class.schoolId = ${schoolId}))`.execute(read)
  return { cyclesOpen: rows[0]?.open ?? 0, cyclesClosed: rows[0]?.closed ?? 0 }
}
