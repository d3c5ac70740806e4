// What the invented district's year is made of: terms, named days off, bells, and priorities.
import { DAYS_OFF, SCHOOL_YEAR } from './calendar.ts'
import type { BellSchedule, DayOff, Priority, Term } from './types.ts'

const TERM_LINES = `
|Quarter 1|2025-08-18|2025-10-17
|Quarter 2|2025-10-20|2025-12-19
|Quarter 3|2026-01-05|2026-03-13
|Quarter 4|2026-03-16|2026-06-05
eastgate|Semester 1|2025-08-18|2025-12-19
eastgate|Semester 2|2026-01-05|2026-06-05`

/** school (empty: the district) | text */
const PRIORITY_LINES = `
|Every student explains mathematics to another student in every lesson.
|Grade-level tasks first, support inside of them.
harbor-bend|Fractions as numbers on a line, grades 3 to 5.
two-rivers|One common exit task a unit, looked at together.
eastgate|Ratio and slope as one story from grade 6 to grade 8.`

/** school | name | weekdays (1 is Monday) | period start end, … */
const BELL_LINES = `
harbor-bend|Regular|12345|Block 1 8:00 9:10,Block 2 9:15 10:25,Block 3 10:40 11:50,Lunch 11:50 12:35,Block 4 12:40 13:50,Block 5 13:55 14:40
two-rivers|Regular|1245|1st 8:05 8:55,2nd 9:00 9:50,3rd 9:55 10:45,4th 10:50 11:40,Lunch 11:40 12:20,5th 12:25 13:15,6th 13:20 14:10
two-rivers|Late start|3|1st 9:05 9:45,2nd 9:50 10:30,3rd 10:35 11:15,4th 11:20 12:00,Lunch 12:00 12:35,5th 12:40 13:20,6th 13:25 14:10
eastgate|Regular|12345|P1 8:00 8:50,P2 8:55 9:45,P3 9:50 10:40,P4 10:45 11:35,Lunch 11:35 12:10,P5 12:15 13:05,P6 13:10 14:00,P7 14:05 14:55`

export const TERMS: readonly Term[] = rows(TERM_LINES).map(
  ([school, name = '', startsOn = '', endsOn = '']) => ({
    schoolKey: school || null,
    name,
    startsOn,
    endsOn,
  }),
)

export const DAYS_OFF_NAMED: readonly DayOff[] = DAYS_OFF.map(([startsOn, endsOn, name]) => ({
  schoolKey: null,
  name,
  startsOn,
  endsOn,
}))

export const PRIORITIES: readonly Priority[] = rows(PRIORITY_LINES).map(
  ([school, text = ''], index) => ({
    key: `priority-${index + 1}`,
    schoolKey: school || null,
    schoolYear: `${SCHOOL_YEAR.start.slice(0, 4)}-${SCHOOL_YEAR.end.slice(2, 4)}`,
    text,
  }),
)

export const BELL_SCHEDULES: readonly BellSchedule[] = rows(BELL_LINES).map(
  ([schoolKey = '', name = '', weekdays = '', periods = '']) => ({
    schoolKey,
    name,
    weekdays,
    periods: periods.split(',').map((text) => {
      const [startsAt = '', endsAt = ''] = text.split(' ').slice(-2)
      const period = text.split(' ').slice(0, -2).join(' ')
      return { name: period, startsAt: startsAt.padStart(5, '0'), endsAt: endsAt.padStart(5, '0') }
    }),
  }),
)

function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
}
