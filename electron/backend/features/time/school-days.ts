/** How many days of school a period has had so far: what a plan by the week is measured against. Pure. */
import { addDays, weekdayOf } from '#shared/domain/days.ts'
import type { Period } from './summarize.ts'

export type SchoolYear = { readonly startsOn: string; readonly endsOn: string }

const SCHOOL_DAYS_A_WEEK = 5

/**
 * Mondays to Fridays of the school year up to `today` that are not off.
 * @param daysOff only those that hold for every school: elsewhere the coach still works
 */
export function schoolDays(
  period: Period,
  year: {
    readonly schoolYear: SchoolYear
    readonly daysOff: readonly Period[]
    readonly today: string
  },
): number {
  const from = [period.from, year.schoolYear.startsOn].toSorted().at(-1) ?? period.from
  const to = [period.to, year.schoolYear.endsOn, year.today].toSorted()[0] ?? period.to
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isOff = year.daysOff.some((off) => off.from <= day && day <= off.to)
    if (weekdayOf(day) <= SCHOOL_DAYS_A_WEEK && !isOff) days += 1
  }
  return days
}

export const plannedMinutes = (minutesPerWeek: number | null, days: number): number | null =>
  minutesPerWeek === null ? null : Math.round((minutesPerWeek * days) / SCHOOL_DAYS_A_WEEK)
