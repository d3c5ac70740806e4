/** The week's sessions by day with what is known of their preparation, and sessions left unfinished. */
import type { z } from 'zod'
import type { todayOverview, weekDay, weekSession } from '#shared/contracts/today.ts'
import { addDays, mondayOf } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'
import { listSessions } from '../sessions/index.ts'
import type { SessionRow } from '../sessions/index.ts'
import { preparations } from './preparations.ts'
import { isShownDay, UNFINISHED_DAYS, weekOf } from './rules.ts'

type Unfinished = z.input<typeof todayOverview>['unfinished']

/** Of the last weeks and this one: one read serves the week, what is unfinished, and the evidence. */
export async function recentSessions(read: ReadDb, today: string): Promise<readonly SessionRow[]> {
  const monday = mondayOf(today)
  return listSessions(read, { from: addDays(today, -UNFINISHED_DAYS), to: addDays(monday, 6) })
}

export async function weekDays(
  read: ReadDb,
  sessions: readonly SessionRow[],
  today: string,
): Promise<z.input<typeof weekDay>[]> {
  const days = weekOf(today)
  const prepared = await preparations(read, sessions, today)
  const daysOff = await daysOffOf(read, days)
  const byDay = Map.groupBy(sessions, ({ heldOn }) => heldOn)
  return days
    .map((on) => ({
      on,
      sessions: (byDay.get(on) ?? []).map((session): z.input<typeof weekSession> => ({
        ...factsOf(session),
        preparation: prepared.get(session.id) ?? null,
      })),
      daysOff: daysOff.filter(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on),
    }))
    .filter((day) => isShownDay(day.on, today, day.sessions.length))
}

/** Done, but without a note or with time unaccounted for; or planned before this week and never logged. */
export function unfinishedSessions(sessions: readonly SessionRow[], today: string): Unfinished {
  const monday = mondayOf(today)
  return sessions
    .flatMap((session) => {
      const isForgotten = session.status === 'planned' && session.heldOn < monday
      const lacks = isForgotten ? 'Not logged yet' : session.toFinish
      return lacks !== null && session.heldOn <= today ? [{ ...factsOf(session), lacks }] : []
    })
    .toReversed()
}

const factsOf = ({ heldOn, ...session }: SessionRow) => ({
  id: session.id,
  on: heldOn,
  startsAt: session.startsAt,
  minutes: session.minutes,
  type: session.type,
  mode: session.mode,
  status: session.status,
  teachers: session.teachers,
  school: session.school,
  cycle: session.cycle,
})

const daysOffOf = (read: ReadDb, days: readonly string[]) =>
  read
    .selectFrom('dayOff')
    .leftJoin('school', 'school.id', 'dayOff.schoolId')
    .select(['dayOff.name', 'dayOff.startsOn', 'dayOff.endsOn', 'school.name as school'])
    .where('dayOff.startsOn', '<=', days.at(-1) ?? '')
    .where('dayOff.endsOn', '>=', days[0] ?? '')
    .orderBy('dayOff.name')
    .execute()
