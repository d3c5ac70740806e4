/** Sessions as an iCalendar file (RFC 5545) that any calendar opens. Times are written in UTC. */
import ICAL from 'ical.js'
import { addDays } from '#shared/domain/days.ts'
import { instantOf } from './local-time.ts'

export type CalendarSession = {
  readonly id: number
  readonly on: string
  /** Null: the whole day. */
  readonly startsAt: string | null
  readonly minutes: number
  readonly title: string
  readonly place: string | null
  readonly link: string
  readonly isCanceled: boolean
}

/** @param stampedAt when the file is written; the same sessions then give the same bytes. */
export function writeCalendar(sessions: readonly CalendarSession[], stampedAt: Date): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Numberline//EN')
  for (const session of sessions) calendar.addSubcomponent(eventOf(session, stampedAt))
  return `${calendar.toString()}\r\n`
}

function eventOf(session: CalendarSession, stampedAt: Date): ICAL.Component {
  const component = new ICAL.Component('vevent')
  const event = new ICAL.Event(component)
  event.uid = `numberline-session-${session.id}`
  event.summary = session.title
  if (session.place) event.location = session.place
  component.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stampedAt, true))
  if (session.startsAt === null) {
    event.startDate = ICAL.Time.fromDateString(session.on)
    event.endDate = ICAL.Time.fromDateString(addDays(session.on, 1))
  } else {
    const start = instantOf(`${session.on}T${session.startsAt}`)
    const end = new Date(start.getTime() + session.minutes * 60_000)
    event.startDate = ICAL.Time.fromJSDate(start, true)
    event.endDate = ICAL.Time.fromJSDate(end, true)
  }
  if (session.link) component.updatePropertyWithValue('url', session.link)
  if (session.isCanceled) component.updatePropertyWithValue('status', 'CANCELLED')
  return component
}
