/** How a step's owner and day are written. Pure. */
import type { ActionStep } from '#shared/contracts/steps.ts'
import { daysBetween } from '#shared/domain/days.ts'
import { isOverdue, stepCall } from '#shared/domain/action-steps.ts'
import { formatDay, formatWeekday, plural } from '#renderer/ui/format.ts'

/** Whom it is for: a family name, a team's cycle, or nobody but the coach. */
export const stepFor = ({ teacher, cycle }: ActionStep): string | null =>
  teacher?.familyName ?? cycle?.title ?? null

/** `You`, `Rivera`: who has to do it. */
export const stepOwner = (step: ActionStep): string =>
  step.owner === 'coach' ? 'You' : (stepFor(step) ?? 'The team')

type WhenOptions = { readonly today: string; readonly isShort?: boolean }

/** `6 days late`, `Today`, `Wed, Feb 25`, `Mastered`. */
export function stepWhen(step: ActionStep, { today, isShort = false }: WhenOptions): string {
  if (step.status === 'mastered') return 'Mastered'
  if (step.status === 'dropped') return 'Dropped'
  const call = stepCall(step)
  if (!call) return 'No date'
  if (isOverdue(step, today)) return `${plural(daysBetween(call.on, today), 'day')} late`
  if (call.on === today) return 'Today'
  return isShort ? formatDay(call.on) : formatWeekday(call.on)
}
