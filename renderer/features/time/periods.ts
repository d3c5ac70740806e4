/** The stretches of time a coach looks back on. Pure; all days are whole and both ends are inside. */
import { addDays, mondayOf } from '#shared/domain/days.ts'
import { formatDay, formatFullDay, formatMonth } from '#renderer/ui/format.ts'

export type Period = { readonly from: string; readonly to: string }

export type PeriodChoice = Period & {
  /** Stands in the address. */
  readonly value: string
  readonly label: string
}

export type Calendar = {
  readonly today: string
  readonly schoolYear: { readonly startsOn: string; readonly endsOn: string }
  readonly terms: readonly (Period & { readonly name: string })[]
}

export function periodChoices({ today, schoolYear, terms }: Calendar): readonly PeriodChoice[] {
  const monday = mondayOf(today)
  const month = monthOf(today)
  return [
    { value: 'week', label: 'This week', from: monday, to: addDays(monday, 6) },
    { value: 'last-week', label: 'Last week', from: addDays(monday, -7), to: addDays(monday, -1) },
    { value: 'month', label: 'This month', ...month },
    { value: 'last-month', label: 'Last month', ...monthOf(addDays(month.from, -1)) },
    ...terms.map(({ name, from, to }) => ({ value: `term-${from}-${to}`, label: name, from, to })),
    { value: 'year', label: 'School year', from: schoolYear.startsOn, to: schoolYear.endsOn },
  ]
}

function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`
  const next = `${addDays(from, 31).slice(0, 7)}-01`
  return { from, to: addDays(next, -1) }
}

/** `February 2026` for a whole month, else `Feb 16 – 22, 2026` with what the two ends do not share. */
export function periodLabel({ from, to }: Period): string {
  const whole = monthOf(from)
  if (from === whole.from && to === whole.to) return `${formatMonth(from)} ${from.slice(0, 4)}`
  if (from === to) return formatFullDay(from)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatFullDay(from)} – ${formatFullDay(to)}`
  const end = from.slice(0, 7) === to.slice(0, 7) ? String(Number(to.slice(8))) : formatDay(to)
  return `${formatDay(from)} – ${end}, ${to.slice(0, 4)}`
}
