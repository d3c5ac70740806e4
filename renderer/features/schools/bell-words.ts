/** Bell schedules in words. Pure. */
import { weekdayName } from '#shared/domain/school-checks.ts'
import type { Period } from '#shared/domain/school-calendar.ts'

/** `Mon to Fri`, `Mon, Tue, Thu, Fri`, `Wed` */
export function daysInWords(weekdays: readonly number[]): string {
  const days = weekdays.toSorted((a, b) => a - b)
  const [first = 0] = days
  const last = days.at(-1) ?? 0
  const isRow = days.length > 2 && last - first === days.length - 1
  const short = (day: number): string => weekdayName(day).slice(0, 3)
  return isRow ? `${short(first)} to ${short(last)}` : days.map(short).join(', ')
}

export const minutesOf = ({ startsAt, endsAt }: Pick<Period, 'startsAt' | 'endsAt'>): number =>
  minutes(endsAt) - minutes(startsAt)

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}
