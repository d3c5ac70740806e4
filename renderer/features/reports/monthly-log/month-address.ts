/** What a monthly log is about, as it stands in the address: `?month=2026-01&school=3`. */
import { wholeNumber } from '#renderer/app/student-data.ts'

export type MonthAddress = { readonly month: string; readonly school: number | null }

/** @param today `YYYY-MM-DD`: its month holds unless the address names one */
export function parseMonthAddress(search: string, today: string): MonthAddress {
  const query = new URLSearchParams(search)
  const month = query.get('month') ?? ''
  return {
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    school: wholeNumber(query.get('school')),
  }
}

export function formatMonthAddress({ month, school }: MonthAddress): string {
  const query = new URLSearchParams({ month, ...(school && { school: String(school) }) })
  return `/reports/monthly-log?${query.toString()}`
}

/** The month of `day` and the eleven before it, latest first. */
export function lastMonths(day: string): readonly string[] {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}
