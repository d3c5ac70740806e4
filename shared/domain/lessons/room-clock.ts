/** Where a lesson stands in its time: the part that is on, minutes to the bell, ahead or behind. Pure. */
import { periodAt, type Period } from '../school-calendar.ts'
import { minutesOf } from './lesson-time.ts'

export type ClockSegment = {
  readonly name: string
  readonly minutes: number
  readonly seconds: number
  /** UTC time stamp. */
  readonly startedAt: string | null
}

export type ClockRun = {
  readonly startedAt: string
  readonly bellAt: string | null
  readonly endedAt: string | null
  readonly current: number
  readonly segments: readonly ClockSegment[]
}

export type RoomClock = {
  /** Of the part that is on; negative: over its minutes. */
  readonly leftSeconds: number
  /** Null without a bell; negative: after it. */
  readonly toBellSeconds: number | null
  /** Against the plan, with pauses; negative: ahead. */
  readonly behindSeconds: number
  /** That the plan still needs from here, this part included. */
  readonly neededSeconds: number
  readonly isPaused: boolean
}

/** How long a part took up to `now`; a clock that was set back counts nothing. */
export const secondsOf = (
  { seconds, startedAt }: Omit<ClockSegment, 'name' | 'minutes'>,
  now: number,
) =>
  seconds + (startedAt === null ? 0 : Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000)))

/** @param now in milliseconds since 1970 */
export function roomClock(run: ClockRun, now: number): RoomClock {
  const at = run.endedAt === null ? now : Date.parse(run.endedAt)
  const part = run.segments[run.current]
  const planned = (part?.minutes ?? 0) * 60
  const spent = part ? secondsOf(part, at) : 0
  const before = run.segments.slice(0, run.current)
  const after = run.segments.slice(run.current + 1)
  const reached = plannedSeconds(before) + Math.min(spent, planned)
  const passed = Math.max(0, Math.round((at - Date.parse(run.startedAt)) / 1000))
  return {
    leftSeconds: planned - spent,
    toBellSeconds: run.bellAt === null ? null : Math.round((Date.parse(run.bellAt) - at) / 1000),
    behindSeconds: passed - reached,
    neededSeconds: Math.max(0, planned - spent) + plannedSeconds(after),
    isPaused: part?.startedAt === null,
  }
}

const plannedSeconds = (segments: readonly { readonly minutes: number }[]): number =>
  segments.reduce((sum, { minutes }) => sum + minutes * 60, 0)

/** Left running when the class had long gone: half an hour after the bell. */
const FORGOTTEN_MS = 30 * 60_000

/** When a lesson that is ended now was over: at the bell, where the clock was forgotten. */
export function endOf({ bellAt }: Pick<ClockRun, 'bellAt'>, now: Date): Date {
  const bell = bellAt === null ? null : new Date(bellAt)
  return bell !== null && now.getTime() - bell.getTime() > FORGOTTEN_MS ? bell : now
}

/** To the nearest minute, at least one, at most a day. */
export const lessonMinutes = (startedAt: string, end: Date): number =>
  Math.min(1440, Math.max(1, Math.round((end.getTime() - Date.parse(startedAt)) / 60_000)))

export type Bell = { readonly at: Date; readonly period: string | null }

/**
 * When a class that begins now is over: at the bell of the period that it begins in, else after the minutes
 * of the plan.
 */
export function bellFrom(
  now: Date,
  { periods, minutes }: { readonly periods: readonly Period[]; readonly minutes: number | null },
): Bell | null {
  const clock = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0'))
  const period = periodAt(periods, clock.join(':'))
  if (!period)
    return minutes === null
      ? null
      : { at: new Date(now.getTime() + minutes * 60_000), period: null }
  const at = new Date(now)
  const end = minutesOf(period.endsAt)
  at.setHours(Math.floor(end / 60), end % 60, 0, 0)
  return { at, period: period.name }
}
