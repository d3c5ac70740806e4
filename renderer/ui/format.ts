/** How dates, counts and shares are written on screen. US English, percent sign closed up. */
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' })
const whole = new Intl.NumberFormat('en-US')

const dateOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

/** `Feb 19` */
export const formatDay = (iso: string): string => day.format(dateOf(iso))
/** `Thu, Feb 19` */
export const formatWeekday = (iso: string): string =>
  `${weekday.format(dateOf(iso))}, ${formatDay(iso)}`
/** `Tuesday, February 24, 2026` */
export const formatLongDay = (iso: string): string => longDay.format(dateOf(iso))
/** `Tue 24` */
export const formatWeekdayNumber = (iso: string): string =>
  `${weekday.format(dateOf(iso))} ${Number(iso.slice(8, 10))}`
/** `Feb 19, 2026` */
export const formatFullDay = (iso: string): string => `${formatDay(iso)}, ${iso.slice(0, 4)}`
/** `February` */
export const formatMonth = (iso: string): string => month.format(dateOf(iso))
/** `Feb` */
export const formatShortMonth = (iso: string): string => shortMonth.format(dateOf(iso))

/** `2025–26` */
export const formatSchoolYear = (year: { readonly startsOn: string; readonly endsOn: string }) =>
  `${year.startsOn.slice(0, 4)}–${year.endsOn.slice(2, 4)}`

/** `96%` of a share from 0 to 1; an en dash where there is none. */
export const formatPercent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`

/** `1,214` */
export const formatCount = (value: number): string => whole.format(value)
/** `4.50` hours of minutes. */
const points = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })
/** Points as they are stored: `17`, `15.5`, `1,608`. */
export const formatPoints = (value: number): string => points.format(value)

export const formatHours = (minutes: number): string => (minutes / 60).toFixed(2)
/** `1 teacher`, `7 teachers` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`
/** `412 KB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `9:20 am` of `09:20` on the wall clock. */
export function formatClockTime(clock: string): string {
  const hour = Number(clock.slice(0, 2))
  return `${hour % 12 || 12}:${clock.slice(3)} ${hour < 12 ? 'am' : 'pm'}`
}

/** `7:02`, for places too narrow for a.m. and p.m. */
export const formatClock = (stamp: string): string =>
  new Date(stamp).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' }).slice(0, -3)

/** `7:02 AM` today, else `Feb 19, 7:02 AM`, of a UTC time stamp in this computer's time. */
export function formatTime(stamp: string, now: Date = new Date()): string {
  const at = new Date(stamp)
  const clock = at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return clock
  return `${at.toLocaleDateString('en-US', { month: 'short', day: 'numeric' })}, ${clock}`
}
