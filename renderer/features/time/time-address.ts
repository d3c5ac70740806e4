/** What of the time page stands in its address: the period, and the number that is opened. Pure. */
import { timeSlice } from '#shared/contracts/time.ts'
import type { TimeSlice } from '#shared/contracts/time.ts'
import type { Period, PeriodChoice } from './periods.ts'

export type Shown = {
  readonly period: Period
  /** The named choice, or `custom`. */
  readonly choice: string
  readonly slice: TimeSlice | null
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** What the address says; this month where it says nothing that fits. */
export function shownAt(search: string, choices: readonly PeriodChoice[]): Shown {
  const parameters = new URLSearchParams(search)
  const slice = parseSlice(parameters.get('of'))
  const from = parameters.get('from') ?? ''
  const to = parameters.get('to') ?? ''
  if (day.test(from) && day.test(to) && from <= to)
    return { period: { from, to }, choice: 'custom', slice }
  const named = (value: string | null): PeriodChoice | undefined =>
    choices.find((choice) => choice.value === value)
  const choice = named(parameters.get('period')) ?? named('month') ?? choices[0]
  if (!choice) throw new Error('There is no period to choose')
  return { period: { from: choice.from, to: choice.to }, choice: choice.value, slice }
}

export function timeAddress({ period, choice, slice }: Shown): string {
  const parameters = new URLSearchParams(
    choice === 'custom' ? { from: period.from, to: period.to } : { period: choice },
  )
  if (slice) parameters.set('of', JSON.stringify(slice))
  return `/time?${parameters}`
}

function parseSlice(text: string | null): TimeSlice | null {
  if (text === null) return null
  try {
    return timeSlice.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export const isSameSlice = (one: TimeSlice | null, other: TimeSlice | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
