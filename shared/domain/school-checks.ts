/** What is wrong with a term, a day off or a bell schedule, as sentences that say what to change. Pure. */
import { dayInWords } from './days.ts'
import type { BellSchedule, Period } from './school-calendar.ts'

export type Span = { readonly name: string; readonly startsOn: string; readonly endsOn: string }
export type Year = Omit<Span, 'name'>

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? ''

/** @returns null when the year can be used. */
export function yearProblem({ startsOn, endsOn }: Year): string | null {
  if (endsOn <= startsOn)
    return `The year would end on ${dayInWords(endsOn)}, before it starts on ${dayInWords(startsOn)}.`
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000
  return days > 400 ? 'A school year has about twelve months at most.' : null
}

/** @param others the terms of the same school, without this one */
export const termProblem = (
  term: Span,
  { year, others }: { readonly year: Year; readonly others: readonly Span[] },
): string | null => spanProblem(term, year) ?? overlapProblem(term, others)

/** Days off may overlap: a school's own day inside of a district's break is no mistake. */
export const dayOffProblem = (dayOff: Span, year: Year): string | null => spanProblem(dayOff, year)

function spanProblem({ name, startsOn, endsOn }: Span, year: Year): string | null {
  if (endsOn < startsOn)
    return `${name} would end on ${dayInWords(endsOn)}, before it starts on ${dayInWords(startsOn)}.`
  if (startsOn < year.startsOn)
    return `${name} starts on ${dayInWords(startsOn)}, before the school year does (${dayInWords(year.startsOn)}).`
  if (endsOn > year.endsOn)
    return `${name} ends on ${dayInWords(endsOn)}, after the school year does (${dayInWords(year.endsOn)}).`
  return null
}

function overlapProblem(term: Span, others: readonly Span[]): string | null {
  const other = others.find(
    ({ startsOn, endsOn }) => startsOn <= term.endsOn && term.startsOn <= endsOn,
  )
  if (!other) return null
  return `${term.name} overlaps ${other.name} (${dayInWords(other.startsOn)} to ${dayInWords(other.endsOn)}).`
}

/** @param others the schedules of the same school, without this one */
export function bellScheduleProblem(
  schedule: BellSchedule,
  others: readonly BellSchedule[],
): string | null {
  if (schedule.weekdays.length === 0) return 'Choose the days of the week on which it holds.'
  if (schedule.periods.length === 0) return 'It has no periods yet.'
  const twice = others.find(({ weekdays }) =>
    weekdays.some((day) => schedule.weekdays.includes(day)),
  )
  if (twice) {
    const day = schedule.weekdays.find((weekday) => twice.weekdays.includes(weekday)) ?? 0
    return `${weekdayName(day)} already follows “${twice.name}”.`
  }
  return periodsProblem(schedule.periods)
}

export function periodsProblem(periods: readonly Period[]): string | null {
  const ordered = periods.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  for (const [index, period] of ordered.entries()) {
    const { name, startsAt, endsAt } = period
    if (name.trim() === '') return `The period at ${clock(startsAt)} has no name.`
    if (endsAt <= startsAt)
      return `${name} would end at ${clock(endsAt)}, before it starts at ${clock(startsAt)}.`
    const before = ordered[index - 1]
    if (before && before.endsAt > startsAt)
      return `${name} starts at ${clock(startsAt)}, before ${before.name} ends at ${clock(before.endsAt)}.`
  }
  return null
}

/** `13:05` → `1:05 PM` */
export function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const half = hours < 12 ? 'AM' : 'PM'
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${half}`
}
