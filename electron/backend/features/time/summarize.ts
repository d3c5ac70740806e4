/** Sessions as tables: by category, school, week and teacher. Each adds up to the sum over the sessions. Pure. */
import type { CategoryKey, SpentTime, TimeSlice } from '#shared/contracts/time.ts'
import { addDays, mondayOf } from '#shared/domain/days.ts'
import { byCategory, noTime, spent, sumOf, wholeOf, type HeldSession } from './counted-time.ts'

export type Period = { readonly from: string; readonly to: string }

export function timeByCategory(
  sessions: readonly HeldSession[],
): ReadonlyMap<CategoryKey, SpentTime> {
  return grouped(sessions.flatMap((session) => byCategory(session)))
}

export const timeBySchool = (
  sessions: readonly HeldSession[],
): ReadonlyMap<number | null, SpentTime> =>
  grouped(sessions.map((session) => ({ key: session.schoolId, time: wholeOf(session) })))

/**
 * Every week of which a Monday to Friday is in the period, by its Monday, with or without a session;
 * one of which only a weekend is in it, as in February 2026, counts when it has a session.
 */
export function timeByWeek(
  sessions: readonly HeldSession[],
  { from, to }: Period,
): readonly { readonly monday: string; readonly spent: SpentTime }[] {
  const found = grouped(
    sessions.map((session) => ({ key: mondayOf(session.on), time: wholeOf(session) })),
  )
  const weeks = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const time = found.get(monday)
    if (time || addDays(monday, 4) >= from) weeks.push({ monday, spent: time ?? noTime })
  }
  return weeks
}

/** Contact time: the minutes of a session once for each teacher who was there. */
export const contactByTeacher = (
  sessions: readonly HeldSession[],
): ReadonlyMap<number, SpentTime> =>
  grouped(
    sessions.flatMap((session) =>
      session.teacherIds.map((key) => ({ key, time: contactOf(session) })),
    ),
  )

/** Why contact time is not the coach's own: contact = session − alone + again. */
export function contactAccount(sessions: readonly HeldSession[]) {
  const team = sessions.filter(({ teacherIds }) => teacherIds.length > 1)
  const alone = sessions.filter(({ teacherIds }) => teacherIds.length === 0)
  const minutes = (of: readonly HeldSession[], times: (session: HeldSession) => number): number =>
    of.reduce((sum, session) => sum + session.session * times(session), 0)
  return {
    minutes: minutes(sessions, ({ teacherIds }) => teacherIds.length),
    again: {
      sessions: team.length,
      minutes: minutes(team, ({ teacherIds }) => teacherIds.length - 1),
    },
    alone: { sessions: alone.length, minutes: minutes(alone, () => 1) },
  }
}

/** What of a session is in one number of a summary; null when nothing is. */
export function countedIn(session: HeldSession, slice: TimeSlice): SpentTime | null {
  if ('category' in slice)
    return byCategory(session).find(({ key }) => key === slice.category)?.time ?? null
  if ('school' in slice) return session.schoolId === slice.school ? wholeOf(session) : null
  if ('week' in slice) return mondayOf(session.on) === slice.week ? wholeOf(session) : null
  if ('teacher' in slice)
    return session.teacherIds.includes(slice.teacher) ? contactOf(session) : null
  return wholeOf(session)
}

/** Preparing and traveling are the coach's time, not the teacher's. */
const contactOf = ({ session }: HeldSession): SpentTime =>
  spent({ session, preparation: 0, travel: 0 })

function grouped<Key>(
  parts: readonly { readonly key: Key; readonly time: SpentTime }[],
): ReadonlyMap<Key, SpentTime> {
  const groups = Map.groupBy(parts, ({ key }) => key)
  return new Map([...groups].map(([key, of]) => [key, sumOf(of.map(({ time }) => time))]))
}
