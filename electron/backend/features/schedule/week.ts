/** One week, from Monday: what is planned, what was held, what rings, and what is taken already. */
import type { z } from 'zod'
import type { scheduleWeek } from '#shared/contracts/schedule.ts'
import { addDays, mondayOf, weekdayOf } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'
import { busyTimesOn } from './busy-times.ts'

type Week = z.input<typeof scheduleWeek>

export async function readWeek(read: ReadDb, day: string): Promise<Week> {
  const monday = mondayOf(day)
  const dates = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const sunday = addDays(monday, 6)
  const daysOff = await daysOffBetween(read, monday, { to: sunday })
  return {
    monday,
    days: dates.map((on) => ({
      on,
      daysOff: daysOff
        .filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
        .map(({ name, schoolId }) => ({ name, schoolId })),
    })),
    sessions: await sessionsBetween(read, monday, { to: sunday }),
    busy: await busyTimesOn(read, dates),
    bells: await bellsOf(read, dates.map(weekdayOf)),
  }
}

export const daysOffBetween = (read: ReadDb, from: string, { to }: { readonly to: string }) =>
  read
    .selectFrom('dayOff')
    .select(['name', 'schoolId', 'startsOn', 'endsOn'])
    .where('startsOn', '<=', to)
    .where('endsOn', '>=', from)
    .orderBy('startsOn')
    .execute()

export async function sessionsBetween(
  read: ReadDb,
  from: string,
  { to }: { readonly to: string },
): Promise<Week['sessions']> {
  const sessions = await read
    .selectFrom('session')
    .leftJoin('school', 'school.id', 'session.schoolId')
    .select([
      'session.id',
      'session.heldOn as on',
      'session.startsAt',
      'session.minutes',
      'session.type',
      'session.mode',
      'session.status',
      'session.schoolId',
      'school.name as school',
    ])
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .execute()
  const people = await teachersOf(
    read,
    sessions.map(({ id }) => id),
  )
  return sessions.map((session) => ({ ...session, teachers: people.get(session.id) ?? [] }))
}

async function teachersOf(read: ReadDb, sessionIds: readonly number[]) {
  if (sessionIds.length === 0) return new Map<number, { id: number; name: string }[]>()
  const rows = await read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('teacher', 'teacher.id', 'participant.teacherId')
    .select(['participant.sessionId', 'teacher.id', 'teacher.givenName', 'teacher.familyName'])
    .where('participant.sessionId', 'in', sessionIds)
    .orderBy('participant.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map(
    [...grouped].map(([sessionId, of]) => [
      sessionId,
      of.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
    ]),
  )
}

async function bellsOf(read: ReadDb, weekdays: readonly number[]): Promise<Week['bells']> {
  const schedules = await read
    .selectFrom('bellSchedule as schedule')
    .innerJoin('school', 'school.id', 'schedule.schoolId')
    .select([
      'schedule.id',
      'schedule.schoolId',
      'schedule.name',
      'schedule.weekdays',
      'school.name as school',
    ])
    .where('school.archivedOn', 'is', null)
    .orderBy('school.name')
    .orderBy('schedule.id')
    .execute()
  const periods = Map.groupBy(
    await read.selectFrom('bellPeriod').selectAll().orderBy('startsAt').execute(),
    ({ bellScheduleId }) => bellScheduleId,
  )
  return schedules.map((schedule) => ({
    schoolId: schedule.schoolId,
    school: schedule.school,
    name: schedule.name,
    weekdays: weekdays.filter((weekday) => schedule.weekdays.includes(String(weekday))),
    periods: periods.get(schedule.id) ?? [],
  }))
}
