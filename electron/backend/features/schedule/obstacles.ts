/** What stands in the way of a session at a time of a day. Pure; times are `HH:MM`. */

export type Span = { readonly name: string; readonly startsAt: string; readonly endsAt: string }

type Day = {
  readonly sessions: readonly {
    readonly startsAt: string | null
    readonly minutes: number
    readonly title: string
  }[]
  readonly busy: readonly {
    readonly startsAt: string
    readonly endsAt: string
    readonly title: string
  }[]
  /** Of the school on this weekday; none when it has no bell schedule. */
  readonly periods: readonly Span[]
}

/** @returns one sentence an obstacle; none when the time is free. */
export function obstacles(
  { startsAt, minutes }: { readonly startsAt: string; readonly minutes: number },
  day: Day,
): string[] {
  const start = minutesOf(startsAt)
  const end = start + minutes
  const overlaps = (from: number, to: number): boolean => from < end && to > start
  const sessions = day.sessions.flatMap(({ startsAt: at, minutes: length, title }) =>
    at !== null && overlaps(minutesOf(at), minutesOf(at) + length)
      ? [`It overlaps with ${title} at ${at}.`]
      : [],
  )
  const busy = day.busy
    .filter((time) => overlaps(minutesOf(time.startsAt), minutesOf(time.endsAt)))
    .map(({ title }) => `The calendar has “${title}” then.`)
  return [...sessions, ...busy, ...bellNote({ start, end }, day.periods)]
}

function bellNote(
  { start, end }: { readonly start: number; readonly end: number },
  periods: readonly Span[],
): string[] {
  if (periods.length === 0) return []
  const first = Math.min(...periods.map((period) => minutesOf(period.startsAt)))
  const last = Math.max(...periods.map((period) => minutesOf(period.endsAt)))
  if (start < first || end > last) return ['It is outside of the school’s bells.']
  const inside = periods.find(
    (period) => minutesOf(period.startsAt) <= start && minutesOf(period.endsAt) > start,
  )
  if (!inside || minutesOf(inside.endsAt) >= end) return []
  return [`It runs past the end of ${inside.name} at ${inside.endsAt}.`]
}

export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
