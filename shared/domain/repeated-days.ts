/** On which days a session comes again: the same weekday, never behind, never on a day off. Pure. */
import { addDays } from './days.ts'

type DayOff = { readonly name: string; readonly startsOn: string; readonly endsOn: string }

type Wish = {
  readonly heldOn: string
  readonly everyWeeks: number
  /** The last day that may be used; null: only once. */
  readonly until: string | null
  readonly today: string
  readonly daysOff: readonly DayOff[]
}

export type RepeatedDays = {
  readonly days: readonly string[]
  readonly skipped: readonly { readonly heldOn: string; readonly name: string }[]
}

/** A school year has forty weeks; more is a slip of the keyboard. */
const MOST = 60

export function repeatedDays({ heldOn, everyWeeks, until, today, daysOff }: Wish): RepeatedDays {
  const days: string[] = []
  const skipped: { heldOn: string; name: string }[] = []
  for (let number = 1; days.length < MOST && skipped.length < MOST; number++) {
    const day = addDays(heldOn, number * everyWeeks * 7)
    if (until === null ? days.length === 1 : day > until) break
    if (day < today) continue
    const off = daysOff.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    if (off) skipped.push({ heldOn: day, name: off.name })
    else days.push(day)
  }
  return { days, skipped }
}
