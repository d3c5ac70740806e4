/** Reads a month: its sessions, where their time went, whom they served, and what is planned next. */
import { sql } from 'kysely'
import type { MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import {
  heldSessions,
  listCategories,
  readPlan,
  sumOf,
  timeByCategory,
  timeBySchool,
  wholeOf,
  type HeldSession,
  type Period,
} from '../../time/index.ts'
import { aboutReport } from '../about.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import type { ReportSource } from '../report-kind.ts'
import { printMonth } from '../text/print.ts'
import { sessionsAhead } from './ahead.ts'
import { bandFrom, bandsOf, type Teacher } from './bands.ts'
import type { MonthlyFacts, Priority } from './facts.ts'

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

type Where = { readonly period: Period; readonly schoolId: number | null }

/** Those who taught there in the month, with the grades of their classes. */
async function teachersOf(read: ReportDb, { period, schoolId }: Where): Promise<Teacher[]> {
  const { rows } = await sql<{ id: number; grades: string }>`
    SELECT teacher.id, json_group_array(DISTINCT class.grade) FILTER (WHERE class.grade IS NOT NULL) AS grades
    FROM teacher
    JOIN teachingAssignment AS assignment ON assignment.teacherId = teacher.id
      AND assignment.startsOn <= ${period.to}
      AND (assignment.endsOn IS NULL OR assignment.endsOn >= ${period.from})
    JOIN class ON class.id = assignment.classId
      AND (${schoolId} IS NULL OR class.schoolId = ${schoolId})
    WHERE teacher.archivedOn IS NULL
    GROUP BY teacher.id`.execute(read)
  return rows.map(({ id, grades }) => ({ id, grades: JSON.parse(grades) as string[] }))
}

async function categoriesOf(
  read: ReportDb,
  sessions: readonly HeldSession[],
): Promise<MonthlyFacts['categories']> {
  const times = timeByCategory(sessions)
  const named = (await listCategories(read)).map(({ id, name }) => ({ key: id, name }))
  const rest = [
    { key: 'not split yet' as const, name: 'Not split yet' },
    { key: 'no category' as const, name: 'No category' },
  ]
  return [...named, ...rest].flatMap(({ key, name }) => {
    const spent = times.get(key)
    return spent && spent.total > 0 ? [{ name, spent }] : []
  })
}

async function schoolsOf(
  read: ReportDb,
  sessions: readonly HeldSession[],
): Promise<MonthlyFacts['schools']> {
  const schools = await read.selectFrom('school').select(['id', 'name']).orderBy('name').execute()
  const times = timeBySchool(sessions)
  return [...schools, { id: null, name: 'No school' }].flatMap(({ id, name }) => {
    const spent = times.get(id)
    return spent ? [{ name, spent }] : []
  })
}

/** Time of sessions whose goals serve a priority; a session of two goals counts for both. */
async function prioritiesOf(
  read: ReportDb,
  { sessions, schoolId, period }: Where & { readonly sessions: readonly HeldSession[] },
): Promise<Priority[]> {
  const { rows } = await sql<{ id: number; text: string; sessions: string }>`
    SELECT priority.id, priority.text, json_group_array(DISTINCT link.sessionId)
      FILTER (WHERE link.sessionId IS NOT NULL) AS sessions
    FROM priority
    LEFT JOIN goal ON goal.priorityId = priority.id
    LEFT JOIN (
      SELECT sessionId, goalId FROM sessionGoal
      UNION SELECT session.id, goal.id FROM session JOIN goal ON goal.cycleId = session.cycleId
        WHERE NOT EXISTS (SELECT 1 FROM sessionGoal WHERE sessionGoal.sessionId = session.id)
    ) AS link ON link.goalId = goal.id
    WHERE (priority.schoolId IS NULL OR ${schoolId} IS NULL OR priority.schoolId = ${schoolId})
      AND priority.schoolYear = (SELECT MAX(schoolYear) FROM priority
        WHERE substr(schoolYear, 1, 4) <= ${period.to.slice(0, 4)})
    GROUP BY priority.id ORDER BY priority.schoolId IS NOT NULL, priority.position, priority.id`.execute(
    read,
  )
  return rows.map(({ text, sessions: json }) => {
    const ids = new Set(JSON.parse(json) as number[])
    const own = sessions.filter(({ id }) => ids.has(id))
    const types = [...Map.groupBy(own, ({ type }) => type)]
      .map(([type, of]) => ({ type, sessions: of.length }))
      .toSorted((a, b) => b.sessions - a.sessions || a.type.localeCompare(b.type))
    return { text, spent: sumOf(own.map(wholeOf)), types }
  })
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
