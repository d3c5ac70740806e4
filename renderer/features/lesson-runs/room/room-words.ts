/** The clock of the room in words. Pure. */
import type { RoomClock } from '#shared/domain/lessons/room-clock.ts'

/** Whole minutes, rounded up while there is time: "1 min" lasts until nothing is left. */
export const minutesLeft = (seconds: number): number => Math.ceil(seconds / 60)

/** `12 min`, in the last two minutes `1:05`; `0:40 over` after it. */
export function leftInWords(seconds: number): string {
  if (seconds < 0) return `${minuteClock(-seconds)} over`
  return seconds < 120 ? minuteClock(seconds) : `${minutesLeft(seconds)} min`
}

const minuteClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export function bellInWords(seconds: number | null): string {
  if (seconds === null) return 'No bell set'
  if (seconds < 0) return `Bell was ${minutesLeft(-seconds)} min ago`
  return `${leftInWords(seconds)} to the bell`
}

export type Pace = { readonly words: string; readonly tone: 'calm' | 'late' }

/** Less than a minute either way is on time. */
export function paceOf(clock: Pick<RoomClock, 'behindSeconds'>): Pace {
  const minutes = Math.trunc(clock.behindSeconds / 60)
  if (minutes === 0) return { words: 'On time', tone: 'calm' }
  return minutes > 0
    ? { words: `${minutes} min behind`, tone: 'late' }
    : { words: `${-minutes} min ahead`, tone: 'calm' }
}

/** When what is planned no longer fits before the bell. */
export function overBell(clock: RoomClock): string | null {
  if (clock.toBellSeconds === null) return null
  const over = clock.neededSeconds - clock.toBellSeconds
  return over < 60 ? null : `The plan needs ${minutesLeft(over)} min more than there are.`
}
