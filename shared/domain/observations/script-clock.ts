/** Times of a script: seconds since the clock was started, and the school's wall clock. Pure. */

/** `7:05`, `1:02:09` */
export function elapsedText(second: number): string {
  const [hours, minutes, seconds] = [
    Math.floor(second / 3600),
    Math.floor(second / 60) % 60,
    second % 60,
  ]
  const two = (part: number): string => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/**
 * `10:47` on the wall clock, to the minute that has begun.
 * @param startsAt `HH:MM` when the clock was started; null: not known, and so is the result.
 */
export function wallClock(startsAt: string | null, second: number): string | null {
  const [hours, minutes] = (startsAt ?? '').split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null
  const total = (hours * 60 + minutes + Math.floor(second / 60)) % (24 * 60)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** From the start to now; a clock that was set back counts nothing, never less. */
export const secondsSince = (startedAt: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000))

/** To the nearest minute; a visit took at least one, and no longer than a day. */
export const wholeMinutes = (seconds: number): number =>
  Math.min(1440, Math.max(1, Math.round(seconds / 60)))
