/** What a school's calendar says of a day: its term, whether there is school, which bells ring. Pure. */
import { weekdayOf } from './days.ts'

type Span = { readonly startsOn: string; readonly endsOn: string }
type OfSchool = { readonly schoolId: number | null }

export type Period = {
  readonly name: string
  /** `HH:MM` on the school's wall clock. */
  readonly startsAt: string
  readonly endsAt: string
}

export type BellSchedule = {
  readonly name: string
  /** From 1, Monday, to 7. */
  readonly weekdays: readonly number[]
  readonly periods: readonly Period[]
}

/** A school that has terms of its own does not follow the district's. */
export function termsOf<Term extends OfSchool>(
  terms: readonly Term[],
  schoolId: number | null,
): readonly Term[] {
  const own = terms.filter((term) => term.schoolId === schoolId)
  return own.length > 0 ? own : terms.filter((term) => term.schoolId === null)
}

/** What keeps a school closed that day: its own days off and the district's. */
export const dayOffOn = <DayOff extends Span & OfSchool>(
  daysOff: readonly DayOff[],
  { day, schoolId }: { readonly day: string; readonly schoolId: number | null },
): DayOff | undefined =>
  daysOff.find(
    (off) =>
      (off.schoolId === null || off.schoolId === schoolId) &&
      off.startsOn <= day &&
      day <= off.endsOn,
  )

/** The schedule that holds on the weekday of a day. */
export const bellsOn = <Schedule extends Pick<BellSchedule, 'weekdays'>>(
  schedules: readonly Schedule[],
  day: string,
): Schedule | undefined => schedules.find(({ weekdays }) => weekdays.includes(weekdayOf(day)))

/** The period that a time lies in; the bell itself belongs to the period that it opens. */
export const periodAt = (periods: readonly Period[], time: string): Period | undefined =>
  periods.find(({ startsAt, endsAt }) => startsAt <= time && time < endsAt)
