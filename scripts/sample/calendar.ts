// The invented district's year: which days are school days. Dates are ISO strings throughout.

export const SCHOOL_YEAR = { start: '2025-08-18', end: '2026-06-05' } as const
export const TODAY = '2026-02-24'

/** First day, last day, name. */
export const DAYS_OFF: readonly (readonly [string, string, string])[] = [
  ['2025-09-01', '2025-09-01', 'Labor Day'],
  ['2025-10-13', '2025-10-14', 'Fall break'],
  ['2025-11-11', '2025-11-11', 'Veterans Day'],
  ['2025-11-26', '2025-11-28', 'Thanksgiving'],
  ['2025-12-22', '2026-01-02', 'Winter break'],
  ['2026-01-19', '2026-01-19', 'Martin Luther King Jr. Day'],
  ['2026-02-16', '2026-02-16', 'Presidents Day'],
  ['2026-04-06', '2026-04-10', 'Spring break'],
  ['2026-05-25', '2026-05-25', 'Memorial Day'],
]

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function isSchoolDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  return !DAYS_OFF.some(([first, last]) => date >= first && date <= last)
}

/** School days from `first` to `last`, both included. */
export function schoolDays(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (isSchoolDay(day)) days.push(day)
  return days
}

/** `2026-01-20` → `1/20/2026`, as the winter file writes its dates. */
export function toSlashDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(month)}/${Number(day)}/${year}`
}
