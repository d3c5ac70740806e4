/** The week as it is drawn: which rows a day has, what each session waits for, and where now is. Pure. */
import type { TodayOverview, WeekDay, WeekSession } from '#shared/contracts/today.ts'

/** The machine's clock, `HH:MM`, on the day the workspace lives in. */
export type Now = { readonly today: string; readonly clock: string }

export type SessionState = 'logged' | 'ahead' | 'to log' | 'canceled'

/** A session waits to be logged from its end on; without a time, from the next day. */
export function sessionState(session: WeekSession, { today, clock }: Now): SessionState {
  if (session.status === 'done') return 'logged'
  if (session.status === 'canceled') return 'canceled'
  if (session.on !== today) return session.on < today ? 'to log' : 'ahead'
  return session.startsAt !== null && endOf(session) <= minutesOf(clock) ? 'to log' : 'ahead'
}

export type WeekSlot =
  | { readonly kind: 'session'; readonly session: WeekSession; readonly state: SessionState }
  /** Sessions of a day that is over, logged: one line for all of them. */
  | { readonly kind: 'logged'; readonly sessions: readonly WeekSession[] }
  | { readonly kind: 'none' }

export type DaySlots = {
  readonly day: WeekDay
  readonly slots: readonly WeekSlot[]
  /** Before which slot the time of now stands; null on other days. */
  readonly nowAt: number | null
  /** The slot that comes next, or is on now; null where none does. */
  readonly nextAt: number | null
}

/** @param unfolded days whose logged sessions are all shown */
export function daySlots(day: WeekDay, now: Now, unfolded: ReadonlySet<string>): DaySlots {
  const all = day.sessions.map((session) => ({
    kind: 'session' as const,
    session,
    state: sessionState(session, now),
  }))
  const logged = all.filter(({ state }) => state === 'logged')
  const isFolded = day.on < now.today && logged.length > 1 && !unfolded.has(day.on)
  const slots: readonly WeekSlot[] = isFolded
    ? [
        { kind: 'logged', sessions: logged.map(({ session }) => session) },
        ...all.filter(({ state }) => state !== 'logged'),
      ]
    : all
  if (day.on !== now.today) return { day, slots: orNone(slots), nowAt: null, nextAt: null }
  const started = all.filter(({ session }) => startOf(session) <= minutesOf(now.clock)).length
  const next = all.findIndex(({ session, state }) => state === 'ahead' && session.startsAt !== null)
  return { day, slots: orNone(slots), nowAt: started, nextAt: next < 0 ? null : next }
}

const orNone = (slots: readonly WeekSlot[]): readonly WeekSlot[] =>
  slots.length > 0 ? slots : [{ kind: 'none' }]

export type WeekCounts = {
  readonly sessions: number
  readonly logged: number
  readonly toLog: number
  readonly ahead: number
}

/** Canceled sessions are shown, but do not count. */
export function weekCounts(week: TodayOverview['week'], now: Now): WeekCounts {
  const states = week.flatMap(({ sessions }) => sessions).map((each) => sessionState(each, now))
  const count = (state: SessionState): number => states.filter((each) => each === state).length
  const logged = count('logged')
  const toLog = count('to log')
  const ahead = count('ahead')
  return { sessions: logged + toLog + ahead, logged, toLog, ahead }
}

/** A session without a time stands before all others of its day. */
const startOf = ({ startsAt }: WeekSession): number =>
  startsAt === null ? -1 : minutesOf(startsAt)
const endOf = (session: WeekSession): number => startOf(session) + session.minutes

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
