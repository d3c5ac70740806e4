/** The items of a meeting as a coach types them, one a line with its minutes first: `10 What students understood`. */
import { clockAfter } from '../lessons/lesson-time.ts'

export type TimedItem = {
  readonly text: string
  readonly minutes: number
  /** Minutes after the start of the meeting. */
  readonly after: number
  /** `HH:MM`; null where the meeting has no start. */
  readonly from: string | null
}

export type TimedItems = {
  readonly items: readonly TimedItem[]
  /** Minutes of all items together. */
  readonly total: number
}

const minutesFirst = /^(\d{1,3})\s*(?:min(?:utes)?\b\.?)?\s*[:–-]?\s+(?=\S)/u

/**
 * Items without minutes share what the others leave, at least a minute each; blank lines are left out.
 * @param meeting `minutes` there are; `startsAt` as `HH:MM` or null
 */
export function timedItems(
  lines: string,
  meeting: { readonly minutes: number; readonly startsAt: string | null },
): TimedItems {
  const typed = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [mark = '', minutes] = minutesFirst.exec(line) ?? []
      return { text: line.slice(mark.length), minutes: minutes ? Number(minutes) : null }
    })
  const open = typed.filter(({ minutes }) => minutes === null).length
  const given = typed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const left = sharesOf(Math.max(meeting.minutes - given, open), open)
  const { startsAt } = meeting
  let after = 0
  const items = typed.map(({ text, minutes }) => {
    const own = minutes ?? left.shift() ?? 1
    const from = startsAt === null ? null : clockAfter(startsAt, after)
    const item = { text, minutes: own, after, from }
    after += own
    return item
  })
  return { items, total: after }
}

/** Whole minutes that add up, the first ones longer by one where it does not come out even. */
const sharesOf = (minutes: number, count: number): number[] =>
  Array.from(
    { length: count },
    (_, place) => Math.floor(minutes / count) + (place < minutes % count ? 1 : 0),
  )
