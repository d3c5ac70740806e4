/** A goal's way from baseline to target: points with intervals, and what they say in a sentence. Pure. */
import type { Goal as FullGoal, GoalPoint as StoredPoint } from '#shared/contracts/goals.ts'
import { wilsonInterval } from '#shared/statistics/wilson-share.ts'
import { formatDay } from '#renderer/ui/format.ts'

type Measured = Pick<StoredPoint, 'on' | 'value' | 'n'>

/** What of a goal is drawn and said. */
export type Goal = Pick<FullGoal, 'unit' | 'direction' | 'baseline' | 'target' | 'result'> & {
  readonly dataPoints: readonly Measured[]
}

export type GoalPoint = Measured & {
  readonly isBaseline: boolean
  readonly isResult: boolean
  /** Only of a share whose number is known. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** Shares are kept in percent, 0 to 100. */
export const isShare = ({ unit }: Pick<Goal, 'unit'>): boolean => /%|percent|share/i.test(unit)

/** `turns` of `% of turns`: what was counted. */
const countedIn = ({ unit }: Pick<Goal, 'unit'>): string =>
  /^\s*(?:%|percent)\s+of\s+(.+?)\s*$/i.exec(unit)?.[1] ?? 'students'

/** By day: the baseline once, however it was kept, and the result last on its day. */
export function goalPoints(goal: Goal): readonly GoalPoint[] {
  const { baseline, result } = goal
  const measured = goal.dataPoints.map((point) => pointOf(goal, point))
  const hasPoint = ({ on, value }: Measured): boolean =>
    measured.some((point) => point.on === on && point.value === value)
  const hasBaseline = baseline && !measured.some(({ on }) => on === baseline.on)
  const first = hasBaseline ? [pointOf(goal, baseline)] : []
  const last = result && !hasPoint(result) ? [pointOf(goal, result)] : []
  return [...first, ...measured, ...last].toSorted((a, b) => a.on.localeCompare(b.on))
}

function pointOf(goal: Goal, { on, value, n }: Measured): GoalPoint {
  const share = value / 100
  const hasInterval = isShare(goal) && n !== null && n > 1 && share >= 0 && share <= 1
  const interval = hasInterval ? wilsonInterval(share, n) : null
  return {
    on,
    value,
    n,
    isBaseline: goal.baseline?.on === on,
    isResult: goal.result?.on === on && goal.result.value === value,
    interval: interval && { low: interval.low * 100, high: interval.high * 100 },
  }
}

export const formatGoalValue = (goal: Pick<Goal, 'unit'>, value: number): string =>
  isShare(goal) ? `${Math.round(value)}%` : String(Math.round(value * 10) / 10)

/** The latest point against the target, and how sure that is. */
export function goalSentence(goal: Goal): string {
  const last = goalPoints(goal).at(-1)
  if (!last) return 'No data point yet.'
  return [pointSentence(goal, last), verdict(goal, last)].filter(Boolean).join(' ')
}

/** `17 of 24 students on Feb 13: 71%, interval 51% to 85%.`, or why there is no interval. */
export function pointSentence(goal: Goal, point: GoalPoint): string {
  const { value, n, on, interval } = point
  const counted =
    n !== null && isShare(goal)
      ? `${Math.round((value / 100) * n)} of ${n} ${countedIn(goal)} on `
      : 'On '
  const range = interval
    ? `, interval ${formatGoalValue(goal, interval.low)} to ${formatGoalValue(goal, interval.high)}.`
    : `. ${noInterval(goal, point)}`
  return `${counted}${formatDay(on)}: ${formatGoalValue(goal, value)}${range}`
}

function noInterval(goal: Goal, { n, value }: Measured): string {
  if (!isShare(goal)) return 'It is no share, so it has no interval.'
  if (n === null) return `It is not known of how many ${countedIn(goal)}, so there is no interval.`
  if (value < 0 || value > 100) return 'It is no share from 0% to 100%, so it has no interval.'
  return `${n === 0 ? 'Nobody was' : 'Only one was'} counted, so there is no interval.`
}

function verdict({ target, direction }: Goal, { value, interval }: GoalPoint): string {
  if (!target) return ''
  const isUp = direction === 'up'
  if (!interval) {
    const isReached = isUp ? value >= target.value : value <= target.value
    return isReached ? 'The target is reached.' : 'The target is still ahead.'
  }
  const [side, isMet] =
    target.value < interval.low
      ? ['above', isUp]
      : target.value > interval.high
        ? ['below', !isUp]
        : [null, false]
  if (side === null)
    return 'The target lies inside the interval, so whether it is met is still open.'
  return `The whole interval lies ${side} the target: it is ${isMet ? 'met' : 'not met yet'}.`
}
