/** Times that are taken already, from calendar files: stored as they are, shown day by day. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { scheduleContract, scheduleWeek } from '#shared/contracts/schedule.ts'
import { addDays } from '#shared/domain/days.ts'
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { BusyEntry } from './calendar/read-calendar.ts'

type Busy = z.input<typeof scheduleWeek>['busy']

/** An entry over several days stands on each of them with its part. */
export async function busyTimesOn(read: ReadDb, dates: readonly string[]): Promise<Busy> {
  const first = dates[0] ?? ''
  const last = dates.at(-1) ?? ''
  const rows = await read
    .selectFrom('busyTime')
    .selectAll()
    .where('startsAt', '<', `${addDays(last, 1)}T00:00`)
    .where('endsAt', '>=', `${first}T00:00`)
    .orderBy('startsAt')
    .execute()
  return dates.flatMap((on) => rows.flatMap((row) => partOn(row, on)))
}

type Row = {
  readonly startsAt: string
  readonly endsAt: string
  readonly isAllDay: number
  readonly title: string
  readonly calendar: string
}

/** An end at midnight belongs to the day before. */
function partOn({ startsAt, endsAt, isAllDay, title, calendar }: Row, on: string): Busy {
  const dayStart = `${on}T00:00`
  const dayEnd = `${addDays(on, 1)}T00:00`
  const isPoint = startsAt === endsAt && startsAt >= dayStart && startsAt < dayEnd
  if (!isPoint && (startsAt >= dayEnd || endsAt <= dayStart)) return []
  return [
    {
      on,
      startsAt: startsAt > dayStart ? startsAt.slice(11) : '00:00',
      endsAt: endsAt >= dayEnd ? '24:00' : endsAt.slice(11),
      isAllDay: isAllDay === 1,
      title,
      calendar,
    },
  ]
}

/** In the place of what this calendar held before; one undo step. */
export async function replaceCalendar(
  workspace: OpenWorkspace,
  calendar: string,
  entries: readonly BusyEntry[],
): Promise<void> {
  await workspace.mutate(`Import busy times of ${calendar}`, async (tx) => {
    await tx.deleteFrom('busyTime').where('calendar', '=', calendar).execute()
    const rows = entries.map((entry) => ({
      ...entry,
      calendar,
      isAllDay: entry.isAllDay ? 1 : 0,
    }))
    if (rows.length > 0) await bulkInsert(tx, 'busyTime', rows)
  })
}

export const removeCalendar = (workspace: OpenWorkspace, calendar: string) =>
  workspace.mutate(`Remove the busy times of ${calendar}`, (tx) =>
    tx.deleteFrom('busyTime').where('calendar', '=', calendar).execute(),
  )

export async function listCalendars(
  read: ReadDb,
): Promise<z.input<typeof scheduleContract.calendars.output>> {
  const { rows } = await sql<{ calendar: string; times: number; from: string; to: string }>`
    SELECT calendar, COUNT(*) AS times, MIN(substr(startsAt, 1, 10)) AS "from",
      MAX(substr(startsAt, 1, 10)) AS "to"
    FROM busyTime GROUP BY calendar ORDER BY calendar`.execute(read)
  return rows
}
