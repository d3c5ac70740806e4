/** Terms and days off in words, and how many school days are off. Pure. */
import type { DayOff, Term } from '#shared/contracts/schools.ts'
import { addDays, weekdayOf } from '#shared/domain/days.ts'
import type { Year } from '#shared/domain/school-checks.ts'

export type SpanKind = 'term' | 'dayOff'
export type Span = Term | DayOff

export const spanWords = {
  term: {
    title: 'Terms',
    add: 'Add a term',
    none: 'No terms yet: quarters, trimesters or semesters, as reports will name them.',
    placeholder: 'Quarter 1',
  },
  dayOff: {
    title: 'Days off',
    add: 'Add days off',
    none: 'No days off yet. The schedule leaves them free, and planned hours do not count them.',
    placeholder: 'Winter break',
  },
} as const

export const isInYear = (span: Pick<Span, 'startsOn' | 'endsOn'>, year: Year): boolean =>
  span.startsOn <= year.endsOn && span.endsOn >= year.startsOn

/** Mondays to Fridays, each once whoever is off. */
export function schoolDaysOff(spans: readonly Pick<Span, 'startsOn' | 'endsOn'>[]): number {
  const days = new Set<string>()
  for (const { startsOn, endsOn } of spans)
    for (let day = startsOn; day <= endsOn; day = addDays(day, 1))
      if (weekdayOf(day) <= 5) days.add(day)
  return days.size
}
