/** A goal's way from baseline to target: points with intervals, and what they say in a sentence. Pure. */
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { wilsonInterval } from '#shared/statistics/wilson-share.ts'
import { formatDay } from '#renderer/ui/format.ts'

export type Goal = TeacherPage['cycles'][number]['goals'][number]

export type GoalPoint = {
  readonly on: string
  readonly value: number
  readonly n: number | null
  readonly isBaseline: boolean
  /** Only of a share of students whose number is known. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** Shares are kept in percent, 0 to 100. */
export const isShare = ({ unit }: Goal): boolean => /%|percent|share/i.test(unit)

export function goalPoints(goal: Goal): readonly GoalPoint[] {
  const { baseline } = goal
  const measured = goal.dataPoints.map((point) => pointOf(goal, point))
  const hasBaseline = baseline && !measured.some(({ on }) => on === baseline.on)
  const first = hasBaseline ? [pointOf(goal, { ...baseline, n: null })] : []
  return [...first, ...measured].toSorted((a, b) => a.on.localeCompare(b.on))
}

function pointOf(
  goal: Goal,
  { on, value, n }: { readonly on: string; readonly value: number; readonly n: number | null },
): GoalPoint {
  const share = value / 100
  const hasInterval = isShare(goal) && n !== null && n > 1 && share >= 0 && share <= 1
  const interval = hasInterval ? wilsonInterval(share, n) : null
  return {
    on,
    value,
    n,
    isBaseline: goal.baseline?.on === on,
    interval: interval && { low: interval.low * 100, high: interval.high * 100 },
  }
}

export const formatGoalValue = (goal: Goal, value: number): string =>
  isShare(goal) ? `${Math.round(value)}%` : String(Math.round(value * 10) / 10)

/** The latest point against the target, and how sure that is. */
export function goalSentence(goal: Goal): string {
  const last = goalPoints(goal).at(-1)
  if (!last) return 'No data point yet.'
  const value = formatGoalValue(goal, last.value)
  const { interval, n } = last
  const counted =
    n !== null && isShare(goal)
      ? `${Math.round((last.value / 100) * n)} of ${n} students on `
      : 'On '
  const range = interval
    ? `, interval ${formatGoalValue(goal, interval.low)} to ${formatGoalValue(goal, interval.high)}`
    : ''
  return `${counted}${formatDay(last.on)}: ${value}${range}. ${verdict(goal, last)}`.trim()
}

function verdict({ target }: Goal, { value, interval }: GoalPoint): string {
  if (!target) return ''
  if (!interval)
    return value >= target.value ? 'The target is reached.' : 'The target is still ahead.'
  if (target.value < interval.low) return 'The whole interval lies above the target: it is met.'
  if (target.value > interval.high)
    return 'The whole interval lies below the target: it is not met yet.'
  return 'The target lies inside the interval, so whether it is met is still open.'
}
