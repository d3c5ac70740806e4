/** Clock changes in New York: forward on March 8, 2026 at 2:00, back on November 1, 2026 at 2:00. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf, localStamp } from './local-time.ts'
import { readCalendar } from './read-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

const before = process.env['TZ']
beforeAll(() => {
  process.env['TZ'] = 'America/New_York'
})
afterAll(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

const year = { from: '2025-08-18', to: '2026-06-05' }
const calendar = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:District', ...events, 'END:VCALENDAR'].join(
    '\r\n',
  )
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Meeting', ...lines, 'END:VEVENT'].join('\r\n')

/** As Outlook writes it: a zone of its own name, described in the file. */
const easternZone = `BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`.replaceAll('\n', '\r\n')

describe('a calendar that is read', () => {
  it.each([
    ['UTC in winter', 'DTSTART:20260306T150000Z', 'DTEND:20260306T160000Z', '2026-03-06T10:00'],
    ['UTC in summer', 'DTSTART:20260309T150000Z', 'DTEND:20260309T160000Z', '2026-03-09T11:00'],
    ['no zone', 'DTSTART:20260309T080000', 'DTEND:20260309T090000', '2026-03-09T08:00'],
    [
      'a zone that only this computer knows',
      'DTSTART;TZID=America/Denver:20260309T080000',
      'DTEND;TZID=America/Denver:20260309T090000',
      '2026-03-09T10:00',
    ],
    [
      'a zone nobody knows',
      'DTSTART;TZID=Nowhere:20260309T080000',
      'DTEND;TZID=Nowhere:20260309T090000',
      '2026-03-09T08:00',
    ],
  ])('brings %s to the clock on the wall', (_, start, end, expected) => {
    const { entries } = readCalendar(calendar(event(start, end)), year)
    expect(entries.map(({ startsAt }) => startsAt)).toEqual([expected])
  })

  it('keeps a weekly meeting at its hour across the clock change, and moves what was moved', () => {
    const text = calendar(
      easternZone,
      event(
        'DTSTART;TZID=Eastern Standard Time:20260302T143000',
        'DTEND;TZID=Eastern Standard Time:20260302T151500',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Eastern Standard Time:20260316T143000',
      ),
      event(
        'RECURRENCE-ID;TZID=Eastern Standard Time:20260323T143000',
        'DTSTART;TZID=Eastern Standard Time:20260324T080000',
        'DTEND;TZID=Eastern Standard Time:20260324T083000',
      ),
    )
    const { entries, name } = readCalendar(text, year)
    expect(name).toBe('District')
    expect(entries.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-03-02T14:30', '2026-03-02T15:15'],
      ['2026-03-09T14:30', '2026-03-09T15:15'],
      ['2026-03-24T08:00', '2026-03-24T08:30'],
    ])
  })

  it('takes whole days over the end of a year, and counts what it leaves out', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20251231', 'DTEND;VALUE=DATE:20260102'),
      event('DTSTART:20200101T100000Z', 'DTEND:20200101T110000Z'),
      event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', 'TRANSP:TRANSPARENT'),
      event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', 'STATUS:CANCELLED'),
      event('DESCRIPTION:no time at all'),
    )
    const read = readCalendar(text, year)
    expect(read.entries).toEqual([
      {
        title: 'Meeting',
        startsAt: '2025-12-31T00:00',
        endsAt: '2026-01-02T00:00',
        isAllDay: true,
      },
    ])
    expect(read).toMatchObject({ skipped: 3, unreadable: 1 })
  })

  it('ends also where a series does not, and refuses what is no calendar', () => {
    const daily = event('DTSTART:20200101T100000Z', 'DTEND:20200101T110000Z', 'RRULE:FREQ=DAILY')
    const { entries } = readCalendar(calendar(daily), year)
    expect(entries[0]?.startsAt).toBe('2025-08-18T06:00')
    expect(entries.at(-1)?.startsAt).toBe('2026-06-05T06:00')
    for (const text of ['', 'hello', '<html>', 'BEGIN:VCARD\r\nEND:VCARD'])
      expect(() => readCalendar(text, year)).toThrow()
  })
})

describe('a calendar that is written', () => {
  const session = {
    id: 7,
    on: '2026-03-09',
    startsAt: '09:20',
    minutes: 50,
    title: 'Observation: Zoë "Ze" O’Neil; 7/4, live\nBEGIN:VEVENT',
    place: 'Two Rivers',
    link: '',
    isCanceled: false,
  }

  it('reads back as it was, on either side of a clock change', () => {
    const sessions = [
      { ...session, id: 6, on: '2026-03-06' },
      session,
      { ...session, id: 8, on: '2025-12-31', startsAt: '23:30' },
      { ...session, id: 9, startsAt: null },
    ]
    const text = writeCalendar(sessions, new Date('2026-02-24T12:00:00Z'))
    expect(text).toContain('DTSTART:20260306T142000Z')
    expect(text).toContain('DTSTART:20260309T132000Z')
    const { entries } = readCalendar(text, year)
    expect(entries.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-03-06T09:20', '2026-03-06T10:10'],
      ['2026-03-09T09:20', '2026-03-09T10:10'],
      ['2025-12-31T23:30', '2026-01-01T00:20'],
      ['2026-03-09T00:00', '2026-03-10T00:00'],
    ])
    expect(new Set(entries.map(({ title }) => title))).toEqual(new Set([session.title]))
  })
})

it('knows the hours that a clock change repeats or leaves out', () => {
  expect(localStamp(instantOf('2026-03-08T02:30'))).toBe('2026-03-08T03:30')
  expect(localStamp(instantOf('2026-11-01T01:30'))).toBe('2026-11-01T01:30')
  expect(instantOf('2026-11-02T00:00').getTime() - instantOf('2026-11-01T00:00').getTime()).toBe(
    25 * 3_600_000,
  )
})
