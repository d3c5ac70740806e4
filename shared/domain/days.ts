/**
 * Reckoning with whole days, `YYYY-MM-DD` without a time zone. All of it runs in UTC, so that no day
 * has 23 or 25 hours.
 */
const DAY_MS = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** 1 is Monday, 7 Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7

/** The Monday of the week that `day` is in. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

const words = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })

/** `Feb 24, 2026` */
export const dayInWords = (day: string): string => words.format(Date.parse(day))
