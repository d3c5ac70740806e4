/** Everything a monthly log is made from, gathered before a word is written. */
import type { SpentTime } from '#shared/contracts/time.ts'
import type { AboutReport } from '../about.ts'
import type { Band } from '../coaching-time/bands.ts'
import type { Priority } from '../coaching-time/priorities.ts'

export type MonthlyFacts = AboutReport & {
  /** First and last day of the month. */
  readonly from: string
  readonly to: string
  /** Null: all schools together. */
  readonly school: { readonly name: string; readonly principal: string | null } | null
  /** Days of school in the month so far. */
  readonly schoolDays: number
  readonly spent: SpentTime
  /** In the coach's order, only those with time. */
  readonly categories: readonly { readonly name: string; readonly spent: SpentTime }[]
  /** Of all schools together, by name. */
  readonly schools: readonly { readonly name: string; readonly spent: SpentTime }[]
  readonly priorities: readonly Priority[]
  readonly bands: readonly Band[]
  /** Everybody once, also who teaches in two bands. */
  readonly total: Band
  /** Teachers served, by family name; names as this reader may see them. */
  readonly served: readonly {
    readonly name: string
    readonly sessions: number
    readonly minutes: number
  }[]
  readonly cyclesOpen: number
  readonly cyclesClosed: number
  /** Planned for the month after, by day. */
  readonly ahead: readonly {
    readonly on: string
    readonly type: string
    readonly school: string | null
  }[]
  /** Left out of `ahead`, since a teacher keeps the days from this reader. */
  readonly aheadHeld: number
}
