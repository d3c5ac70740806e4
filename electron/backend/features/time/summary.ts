/** The summary of a period: the rules of time with names from the workspace. */
import type { CategoryKey, TimeSession, TimeSlice, TimeSummary } from '#shared/contracts/time.ts'
import type { SchoolId, SessionId, TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { listCategories } from './categories.ts'
import { noTime, sumOf, wholeOf, type HeldSession } from './counted-time.ts'
import { readPlan } from './plan.ts'
import { heldSessions } from './read-sessions.ts'
import {
  contactAccount,
  contactByTeacher,
  countedIn,
  timeByCategory,
  timeBySchool,
  timeByWeek,
  type Period,
} from './summarize.ts'

export async function summaryOf(
  read: ReadDb,
  period: Period,
  { today }: { readonly today: string },
): Promise<TimeSummary> {
  const sessions = await heldSessions(read, period)
  return {
    spent: sumOf(sessions.map(wholeOf)),
    planned: await plannedSessions(read, period),
    plan: await readPlan(read, period, { today }),
    categories: await categoryLines(read, sessions),
    schools: await schoolLines(read, sessions),
    weeks: [...timeByWeek(sessions, period)],
    teachers: await teacherLines(read, sessions),
    contact: contactAccount(sessions),
  }
}

/** The sessions behind one number, latest first. */
export async function sessionsBehind(
  read: ReadDb,
  period: Period,
  slice: TimeSlice,
): Promise<TimeSession[]> {
  const sessions = await heldSessions(read, period)
  const schools = await schoolNames(read)
  const teachers = new Map(
    (await read.selectFrom('teacher').select(['id', 'givenName', 'familyName']).execute()).map(
      ({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`],
    ),
  )
  return sessions
    .flatMap((session) => {
      const counted = countedIn(session, slice)
      if (!counted) return []
      return {
        id: session.id as SessionId,
        on: session.on,
        type: session.type,
        school: session.schoolId === null ? null : (schools.get(session.schoolId) ?? null),
        teachers: session.teacherIds.map((id) => teachers.get(id) ?? '').toSorted(),
        counted,
      }
    })
    .toReversed()
}

async function plannedSessions(read: ReadDb, { from, to }: Period) {
  const { sessions, minutes } = await read
    .selectFrom('session')
    .select(({ fn }) => [
      fn.countAll<number>().as('sessions'),
      fn.sum<number | null>('minutes').as('minutes'),
    ])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where('status', '=', 'planned')
    .executeTakeFirstOrThrow()
  return { sessions, minutes: minutes ?? 0 }
}

/** All current categories, also without a minute; archived and missing ones only where time went. */
async function categoryLines(
  read: ReadDb,
  sessions: readonly HeldSession[],
): Promise<TimeSummary['categories']> {
  const times = timeByCategory(sessions)
  const line = (key: CategoryKey, name: string, planPercent: number | null) => ({
    key,
    name,
    planPercent,
    spent: times.get(key) ?? noTime,
  })
  const categories = (await listCategories(read))
    .filter(({ id, isArchived }) => !isArchived || times.has(id))
    .map(({ id, name, planPercent, isArchived }) => line(id, name, isArchived ? null : planPercent))
  const rest = [
    line('not split yet', 'Not split yet', null),
    line('no category', 'No category', null),
  ].filter(({ key }) => times.has(key))
  return [...categories, ...rest]
}

async function schoolLines(
  read: ReadDb,
  sessions: readonly HeldSession[],
): Promise<TimeSummary['schools']> {
  const names = await schoolNames(read)
  const lines = [...timeBySchool(sessions)].map(([id, spent]) => ({
    id: id as SchoolId | null,
    name: id === null ? 'No school' : (names.get(id) ?? ''),
    spent,
  }))
  return lines.toSorted(
    (a, b) => Number(a.id === null) - Number(b.id === null) || a.name.localeCompare(b.name),
  )
}

async function schoolNames(read: ReadDb): Promise<ReadonlyMap<number, string>> {
  const rows = await read.selectFrom('school').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** By name, so that nobody reads a rank out of it. */
async function teacherLines(
  read: ReadDb,
  sessions: readonly HeldSession[],
): Promise<TimeSummary['teachers']> {
  const times = contactByTeacher(sessions)
  const teachers = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .execute()
  return teachers
    .flatMap(({ id, givenName, familyName }) => {
      const time = times.get(id)
      return time
        ? {
            id: id as TeacherId,
            givenName,
            familyName,
            minutes: time.session,
            sessions: time.sessions,
          }
        : []
    })
    .toSorted(
      (a, b) => a.familyName.localeCompare(b.familyName) || a.givenName.localeCompare(b.givenName),
    )
}
