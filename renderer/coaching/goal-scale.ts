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
  return {
    left,
    right,
    top,
    bottom,
    x: (day) => left + inset + (daysBetween(first, day) / span) * (right - left - inset),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
    lines: isSmall ? [low] : [0, 1, 2, 3, 4].map((part) => low + (part * (high - low)) / 4),
    days: dayLabels(points, goal, isSmall),
  }
}

/** Shares keep their whole scale; other measures get the range of what is drawn, with some air. */
function rangeOf(goal: Goal, points: readonly GoalPoint[]): readonly [number, number] {
  if (isShare(goal)) return [0, 100]
  const values = [...points.map(({ value }) => value), goal.target?.value ?? 0, 0]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [low, high === low ? low + 1 : niceTop(low, high)]
}

/** The next top that divides into four readable steps: 16 becomes 20, 6 becomes 8. */
function niceTop(low: number, high: number): number {
  const step = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(step))
  const nice = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((each) => each * power >= step) ?? 10
  return low + 4 * nice * power
}

/** First, last and target day; more only where they cannot run into each other. */
function dayLabels(points: readonly GoalPoint[], goal: Goal, isSmall: boolean): readonly string[] {
  const ends = [points[0]?.on, points.at(-1)?.on].filter((day) => day !== undefined)
  const target = !isSmall && goal.target?.on ? [goal.target.on] : []
  return [...new Set([...ends, ...target])]
}
