/** Where a goal's points stand in a drawing: days along, values up. Pure. */
import { daysBetween } from '#shared/domain/days.ts'
import { isShare } from './goal-progress.ts'
import type { Goal, GoalPoint } from './goal-progress.ts'

export type GoalFrame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (day: string) => number
  readonly y: (value: number) => number
  /** Values at which a line is drawn, from below. */
  readonly lines: readonly number[]
  readonly days: readonly string[]
}

type Size = { readonly width: number; readonly height: number; readonly isSmall: boolean }

export function goalFrame(
  goal: Goal,
  points: readonly GoalPoint[],
  { width, height, isSmall }: Size,
): GoalFrame {
  const [left, end] = isSmall ? [16, 40] : [40, 76]
  const right = width - end
  const top = isSmall ? 8 : 10
  const bottom = height - 22
  const inset = isSmall ? 0 : 16
  const [low, high] = rangeOf(goal, points)
  const days = [...points.map(({ on }) => on), goal.target?.on ?? ''].filter(Boolean).toSorted()
  const first = days[0] ?? ''
  const span = Math.max(1, daysBetween(first, days.at(-1) ?? first))
  const x = (day: string): number =>
    left + inset + (daysBetween(first, day) / span) * (right - left - inset)
  return {
    left,
    right,
    top,
    bottom,
    x,
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
    lines: isSmall ? [low] : [0, 1, 2, 3, 4].map((part) => low + (part * (high - low)) / 4),
    days: daysWithRoom(labelDays(points, goal, isSmall), x),
  }
}

/** Shares keep their whole scale; other measures get the range of what is drawn, with some air. */
function rangeOf(goal: Goal, points: readonly GoalPoint[]): readonly [number, number] {
  if (isShare(goal)) return [0, 100]
  const values = [...points.map(({ value }) => value), goal.target?.value ?? 0, 0]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [low, high === low ? low + 1 : niceTop(low, high)]
}

/** The next top that divides into four readable steps: 17 becomes 20, 6 becomes 8. */
function niceTop(low: number, high: number): number {
  const step = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(step))
  const nice = [1, 2, 3, 4, 5, 10].find((each) => each * power >= step) ?? 10
  return low + 4 * nice * power
}

/** First and target day, then the one measured last. */
function labelDays(points: readonly GoalPoint[], goal: Goal, isSmall: boolean): readonly string[] {
  const target = isSmall ? undefined : (goal.target?.on ?? undefined)
  const days = [points[0]?.on, target, points.at(-1)?.on].filter((day) => day !== undefined)
  return [...new Set(days)]
}

/** As wide as "Mar 13", with some air. */
const labelWidth = 46

/** Those that come first keep their place; the sentence under the drawing names the last one anyway. */
const daysWithRoom = (days: readonly string[], x: (day: string) => number): readonly string[] =>
  days.reduce<readonly string[]>(
    (kept, day) =>
      kept.every((other) => Math.abs(x(other) - x(day)) >= labelWidth) ? [...kept, day] : kept,
    [],
  )
