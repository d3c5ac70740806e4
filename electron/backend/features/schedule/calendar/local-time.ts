/**
 * Calendar files speak of instants, a coach's day of the clock on the wall. Local times are
 * `YYYY-MM-DDTHH:MM` in this computer's time zone; clock changes are JavaScript's to know.
 */
import type ICAL from 'ical.js'

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-03-08T09:20` of an instant. */
export const localStamp = (instant: Date): string =>
  `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}` +
  `T${two(instant.getHours())}:${two(instant.getMinutes())}`

/** The instant at which the wall clock shows this; an hour that a clock change leaves out moves on. */
export function instantOf(stamp: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = stamp.split(/[-T:]/).map(Number)
  return new Date(year, month - 1, day, hour, minute)
}

/**
 * Where a time of a calendar file stands on the local clock. A time without a zone is what it says;
 * one with a zone that the file describes, or that this computer knows, is brought here.
 */
export function toLocalStamp(time: ICAL.Time, zoneName: string | null): string {
  const wall = time.toString().slice(0, 16)
  if (time.isDate) return `${time.toString().slice(0, 10)}T00:00`
  const isFloating = time.zone === null || time.zone.tzid === 'floating'
  if (!isFloating) return localStamp(time.toJSDate())
  return zoneName !== null && isKnownZone(zoneName) ? localStamp(instantIn(zoneName, wall)) : wall
}

function isKnownZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The instant at which the clock of a named zone shows `wall`: guessed as UTC, then set right twice. */
function instantIn(zone: string, wall: string): Date {
  const wanted = Date.parse(`${wall}:00Z`)
  let instant = wanted
  for (let round = 0; round < 2; round++)
    instant += wanted - Date.parse(`${wallIn(zone, instant)}Z`)
  return new Date(instant)
}

/** Swedish writes ISO dates. */
const wallIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T')
