/**
 * Rules of action steps: when one asks for attention, and in which order they are shown. Pure; the
 * backend and the page go by the same.
 */
export const stepStatuses = ['open', 'practising', 'mastered', 'dropped'] as const
export type StepStatus = (typeof stepStatuses)[number]

export const stepOwners = ['coach', 'teacher'] as const
export type StepOwner = (typeof stepOwners)[number]

/** What the rules look at. */
export type StepDates = {
  readonly status: StepStatus
  readonly dueOn: string | null
  readonly checkBackOn: string | null
  readonly closedOn?: string | null
}

/** The statuses of a step that is not over yet. */
export const unfinishedStatuses = ['open', 'practising'] as const satisfies readonly StepStatus[]

export const isUnfinished = ({ status }: Pick<StepDates, 'status'>): boolean =>
  status === 'open' || status === 'practising'

/** The day on which a step asks for attention, and whether it is to be done or to be looked after. */
export type StepCall = { readonly kind: 'due' | 'check-back'; readonly on: string }

/**
 * While a step is open, the earlier of its two days calls. Once it is being practised it is no longer
 * due: only the check-back calls, or its due day where no check-back was agreed.
 */
export function stepCall(step: StepDates): StepCall | null {
  if (!isUnfinished(step)) return null
  const { dueOn, checkBackOn } = step
  const due = dueOn === null ? null : ({ kind: 'due', on: dueOn } as const)
  const checkBack = checkBackOn === null ? null : ({ kind: 'check-back', on: checkBackOn } as const)
  if (step.status === 'practising') return checkBack ?? due
  if (!due || !checkBack) return due ?? checkBack
  return checkBack.on < due.on ? checkBack : due
}

export function isOverdue(step: StepDates, today: string): boolean {
  const call = stepCall(step)
  return call !== null && call.on < today
}

/** What is unfinished by the day it calls, those without a day after them; then what ended last. */
export function compareSteps(
  a: StepDates & { readonly id: number },
  b: StepDates & { readonly id: number },
): number {
  const isOver = Number(!isUnfinished(a)) - Number(!isUnfinished(b))
  if (isOver !== 0) return isOver
  const byDay = isUnfinished(a)
    ? compareDays(stepCall(a)?.on ?? '9', stepCall(b)?.on ?? '9')
    : compareDays(endOf(b), endOf(a))
  return byDay || a.id - b.id
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Steps that were closed before their last day was kept are placed by the day they were due. */
const endOf = ({ closedOn, dueOn }: StepDates): string => closedOn ?? dueOn ?? ''
