/** A session to another day or time: never onto a day off, and with a word about what is in the way. */
import { weekdayOf } from '#shared/domain/days.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { busyTimesOn } from './busy-times.ts'
import { obstacles, type Span } from './obstacles.ts'
import { daysOffBetween, sessionsBetween } from './week.ts'

type Place = { readonly id: number; readonly on: string; readonly startsAt: string | null }

/** @throws {CallError} `SESSION_MISSING`, `DAY_OFF` */
export async function moveSession(
  workspace: OpenWorkspace,
  place: Place,
): Promise<{ notes: string[] }> {
  const { read } = workspace
  const session = await read
    .selectFrom('session')
    .select(['type', 'minutes', 'schoolId', 'mode'])
    .where('id', '=', place.id)
    .executeTakeFirst()
  if (!session) throw new CallError('SESSION_MISSING')
  const [off] = (await daysOffBetween(read, place.on, { to: place.on })).filter(
    ({ schoolId }) => schoolId === null || schoolId === session.schoolId,
  )
  if (off) throw new CallError('DAY_OFF', { data: { day: place.on, name: off.name } })
  await workspace.mutate(`Move ${session.type.toLowerCase()}`, (tx) =>
    tx
      .updateTable('session')
      .set({ heldOn: place.on, startsAt: place.startsAt })
      .where('id', '=', place.id)
      .execute(),
  )
  return { notes: await notesOn(read, place, session) }
}

async function notesOn(
  read: ReadDb,
  place: Place,
  session: { readonly minutes: number; readonly schoolId: number | null; readonly mode: string },
): Promise<string[]> {
  if (place.startsAt === null) return []
  const others = await sessionsBetween(read, place.on, { to: place.on })
  const bells =
    session.schoolId === null || session.mode === 'virtual'
      ? []
      : await periodsOn(read, session.schoolId, weekdayOf(place.on))
  return obstacles(
    { startsAt: place.startsAt, minutes: session.minutes },
    {
      sessions: others
        .filter(({ id, status }) => id !== place.id && status !== 'canceled')
        .map(({ startsAt, minutes, type, teachers }) => ({
          startsAt: startsAt ?? null,
          minutes,
          title: [type, ...teachers.map(({ name }) => name)].join(', '),
        })),
      busy: await busyTimesOn(read, [place.on]),
      periods: bells,
    },
  )
}

const periodsOn = (read: ReadDb, schoolId: number, weekday: number): Promise<readonly Span[]> =>
  read
    .selectFrom('bellPeriod as period')
    .innerJoin('bellSchedule as schedule', 'schedule.id', 'period.bellScheduleId')
    .select(['period.startsAt', 'period.endsAt', 'period.name'])
    .where('schedule.schoolId', '=', schoolId)
    .where('schedule.weekdays', 'like', `%${weekday}%`)
    .execute()
