/** Busy times out of an iCalendar file (RFC 5545), recurrences worked out, with ical.js. */
import ICAL from 'ical.js'
import { toLocalStamp } from './local-time.ts'

export type BusyEntry = {
  readonly title: string
  /** `YYYY-MM-DDTHH:MM` on this computer's clock. */
  readonly startsAt: string
  readonly endsAt: string
  readonly isAllDay: boolean
}

export type CalendarFile = {
  /** As the file calls itself, if it does. */
  readonly name: string | null
  readonly entries: readonly BusyEntry[]
  readonly skipped: number
  readonly unreadable: number
}

/** First and last day that matter, both included. */
export type Span = { readonly from: string; readonly to: string }

/** Fifty years of days: a series that never ends must not run forever. */
const MOST_OCCURRENCES = 20_000

/** @throws {Error} when it is no calendar at all. */
export function readCalendar(text: string, span: Span): CalendarFile {
  const calendar = ICAL.Component.fromString(text.trim())
  if (calendar.name !== 'vcalendar') throw new Error('Not a calendar')
  const counted = { skipped: 0, unreadable: 0 }
  const events = eventsOf(calendar)
  const entries = events.flatMap((event) => {
    if (isFree(event)) {
      counted.skipped += 1
      return []
    }
    const times = timesOf(event, span)
    if (times === null) counted.unreadable += 1
    else if (times.length === 0) counted.skipped += 1
    return times ?? []
  })
  const name = calendar.getFirstPropertyValue('x-wr-calname')
  return { name: typeof name === 'string' ? name : null, entries, ...counted }
}

/** Changed occurrences of a series are entries of their own that know their series. */
function eventsOf(calendar: ICAL.Component): readonly ICAL.Event[] {
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const series = new Map(all.filter((event) => event.isRecurring()).map((e) => [e.uid, e]))
  return all.filter((event) => {
    const main = event.isRecurrenceException() ? series.get(event.uid) : undefined
    main?.relateException(event)
    return main === undefined
  })
}

function isFree(event: ICAL.Event): boolean {
  const value = (name: string): unknown => event.component.getFirstPropertyValue(name)
  return value('transp') === 'TRANSPARENT' || value('status') === 'CANCELLED'
}

/** @returns null when the entry has no time that can be read. */
function timesOf(event: ICAL.Event, span: Span): readonly BusyEntry[] | null {
  try {
    if (!event.startDate) return null
    if (!event.isRecurring()) return within([entryOf(event, event)], span)
    return within(occurrences(event, span), span)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function occurrences(event: ICAL.Event, span: Span): BusyEntry[] {
  const found: BusyEntry[] = []
  const iterator = event.iterator()
  for (let count = 0; count < MOST_OCCURRENCES; count++) {
    const next = iterator.next()
    if (!next || next.toString().slice(0, 10) > span.to) return found
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    if (!isFree(item)) found.push(entryOf(item, { startDate, endDate }))
  }
  throw new Error('The series is too long')
}

function entryOf(
  event: ICAL.Event,
  times: { readonly startDate: ICAL.Time; readonly endDate: ICAL.Time },
): BusyEntry {
  const zone = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  const zoneName = typeof zone === 'string' ? zone : null
  return {
    title: event.summary?.trim() || 'Busy',
    startsAt: toLocalStamp(times.startDate, zoneName),
    endsAt: toLocalStamp(times.endDate, zoneName),
    isAllDay: times.startDate.isDate,
  }
}

const within = (entries: readonly BusyEntry[], { from, to }: Span): readonly BusyEntry[] =>
  entries.filter(
    ({ startsAt, endsAt }) =>
      startsAt.slice(0, 10) <= to && endsAt >= `${from}T00:00` && endsAt >= startsAt,
  )
