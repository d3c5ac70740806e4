/** Where things stand in the drawn week: which days and hours, side by side where they overlap. Pure. */
import type { ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import { weekdayOf } from '#shared/domain/days.ts'

export type WeekDay = ScheduleWeek['days'][number]
export type Period = ScheduleWeek['bells'][number]['periods'][number]
/** Minutes since midnight. */
export type Hours = { readonly from: number; readonly to: number }

export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

export function clockOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Monday to Friday, and a day of the weekend that has something on it. */
export const shownDays = (week: ScheduleWeek): readonly WeekDay[] =>
  week.days.filter(
    ({ on }) =>
      weekdayOf(on) <= 5 ||
      week.sessions.some((session) => session.on === on) ||
      week.busy.some((time) => time.on === on && !time.isAllDay),
  )

/** Whole hours that hold every session and busy time, at least from 7 to 4. */
export function shownHours(week: ScheduleWeek): Hours {
  const spans = [
    ...week.sessions.flatMap(({ startsAt, minutes }) =>
      startsAt === null ? [] : [{ from: minutesOf(startsAt), to: minutesOf(startsAt) + minutes }],
    ),
    ...week.busy
      .filter(({ isAllDay }) => !isAllDay)
      .map(({ startsAt, endsAt }) => ({ from: minutesOf(startsAt), to: minutesOf(endsAt) })),
  ]
  const from = Math.min(7 * 60, ...spans.map((span) => span.from))
  const to = Math.max(16 * 60, ...spans.map((span) => span.to))
  return { from: Math.floor(from / 60) * 60, to: Math.min(24, Math.ceil(to / 60)) * 60 }
}

export type Placed<Block> = {
  readonly block: Block
  /** Which of the columns that those who overlap share. */
  readonly lane: number
  readonly lanes: number
}

/** Blocks that overlap stand side by side; a block that overlaps with none has the whole width. */
export function inLanes<Block extends Hours>(blocks: readonly Block[]): readonly Placed<Block>[] {
  const sorted = blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return clusters(sorted).flatMap((cluster) => {
    const ends: number[] = []
    const placed = cluster.map((block) => {
      const free = ends.findIndex((end) => end <= block.from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = block.to
      return { block, lane }
    })
    return placed.map((each) => ({ ...each, lanes: ends.length }))
  })
}

/** Runs of blocks that touch one another in time. */
function clusters<Block extends Hours>(sorted: readonly Block[]): readonly Block[][] {
  const found: Block[][] = []
  let end = -1
  for (const block of sorted) {
    if (block.from >= end || found.length === 0) found.push([])
    found.at(-1)?.push(block)
    end = Math.max(end, block.to)
  }
  return found
}

const SNAP_TO_BELL = 8
const STEP = 5

/** The start of a period when one is near, else the nearest five minutes; never past midnight. */
export function snapped(minutes: number, periods: readonly Period[]): number {
  const starts = periods.map(({ startsAt }) => minutesOf(startsAt))
  const near = starts
    .filter((start) => Math.abs(start - minutes) <= SNAP_TO_BELL)
    .toSorted((a, b) => Math.abs(a - minutes) - Math.abs(b - minutes))[0]
  const rounded = near ?? Math.round(minutes / STEP) * STEP
  return Math.min(24 * 60 - STEP, Math.max(0, rounded))
}

/** The periods that ring for a school on a day. */
export function periodsOn(
  week: Pick<ScheduleWeek, 'bells'>,
  schoolId: number | null,
  { on }: { readonly on: string },
): readonly Period[] {
  return week.bells
    .filter((bell) => bell.schoolId === schoolId && bell.weekdays.includes(weekdayOf(on)))
    .flatMap(({ periods }) => periods)
}

/** Why a session cannot go onto this day, or null. */
export const dayOffFor = (day: WeekDay, schoolId: number | null): string | null =>
  day.daysOff.find((off) => off.schoolId === null || off.schoolId === schoolId)?.name ?? null

export type Place = { readonly on: string; readonly startsAt: string }
export type MoveKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'PageUp' | 'PageDown'

/**
 * Where Shift and a key lead a session: five minutes, a bell, or a day that is not off.
 * @returns the same place when there is nowhere to go.
 */
export function movedBy(
  key: MoveKey,
  session: ScheduledSession & { readonly startsAt: string },
  week: ScheduleWeek,
): Place {
  const { on, schoolId } = session
  const minutes = minutesOf(session.startsAt)
  const at = (next: number): Place => ({
    on,
    startsAt: clockOf(Math.min(24 * 60 - STEP, Math.max(0, next))),
  })
  const starts = periodsOn(week, schoolId, { on }).map((period) => minutesOf(period.startsAt))
  switch (key) {
    case 'ArrowUp':
      return at(minutes - STEP)
    case 'ArrowDown':
      return at(minutes + STEP)
    case 'PageUp':
      return at(starts.findLast((start) => start < minutes) ?? minutes - 60)
    case 'PageDown':
      return at(starts.find((start) => start > minutes) ?? minutes + 60)
    case 'ArrowLeft':
    case 'ArrowRight':
      return { on: nextDay(key, session, week), startsAt: session.startsAt }
  }
}

function nextDay(
  key: 'ArrowLeft' | 'ArrowRight',
  { on, schoolId }: ScheduledSession,
  week: ScheduleWeek,
): string {
  const days = shownDays(week).filter((day) => dayOffFor(day, schoolId) === null)
  const found =
    key === 'ArrowRight' ? days.find((day) => day.on > on) : days.findLast((day) => day.on < on)
  return found?.on ?? on
}
