/** A goal's data points over time with their intervals, its baseline (hollow) and its target (dashed). */
import { daysBetween } from '#shared/domain/days.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { formatGoalValue, goalPoints, goalSentence, isShare } from './goal-progress.ts'
import type { Goal, GoalPoint } from './goal-progress.ts'
import classes from './GoalChart.module.css'

type Props = {
  readonly goal: Goal
  readonly width: number
  readonly height: number
  readonly isSmall?: boolean
}

type Scale = { readonly x: (day: string) => number; readonly y: (value: number) => number }

export function GoalChart({ goal, width, height, isSmall = false }: Props) {
  const points = goalPoints(goal)
  if (points.length === 0) return <p className={classes.none}>No data point yet.</p>
  const margin = isSmall
    ? { top: 8, right: 40, bottom: 22, left: 16 }
    : { top: 10, right: 76, bottom: 22, left: 40 }
  const frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  }
  const inset = isSmall ? 0 : 16
  const [low, high] = rangeOf(goal, points)
  const days = [...points.map(({ on }) => on), goal.target?.on ?? ''].filter(Boolean).toSorted()
  const first = days[0] ?? ''
  const span = Math.max(1, daysBetween(first, days.at(-1) ?? first))
  const scale: Scale = {
    x: (day) =>
      frame.left + inset + (daysBetween(first, day) / span) * (frame.right - frame.left - inset),
    y: (value) => frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top),
  }
  const path = points.map(({ on, value }) => `${scale.x(on)} ${scale.y(value)}`).join('L')
  const lines = isSmall ? [low] : [0, 1, 2, 3, 4].map((part) => low + (part * (high - low)) / 4)

  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={goalSentence(goal)}
      className={classes.chart}
    >
      {lines.map((value) => (
        <g key={value}>
          <path className={classes.grid} d={`M${frame.left} ${scale.y(value)}H${frame.right}`} />
          {!isSmall && (
            <text x={frame.left - 6} y={scale.y(value) + 4} textAnchor="end">
              {formatGoalValue(goal, value)}
            </text>
          )}
        </g>
      ))}
      {goal.target && (
        <>
          <path
            className={classes.target}
            d={`M${frame.left} ${scale.y(goal.target.value)}H${frame.right}`}
          />
          <text
            x={frame.right + 6}
            y={scale.y(goal.target.value) + 4}
            className={classes.targetText}
          >
            {isSmall ? '' : 'Target '}
            {formatGoalValue(goal, goal.target.value)}
          </text>
        </>
      )}
      <path className={classes.line} d={`M${path}`} />
      {points.map((point, index) => (
        <Point
          key={point.on}
          point={point}
          scale={scale}
          label={
            isLabelled(index, points.length, isSmall) ? formatGoalValue(goal, point.value) : ''
          }
          hasWhiskerEnds={!isSmall}
        />
      ))}
      {dayLabels(points, goal, isSmall).map((day) => (
        <text
          key={day}
          x={scale.x(day)}
          y={height - 6}
          textAnchor={isSmall && day === first ? 'start' : 'middle'}
        >
          {formatDay(day)}
        </text>
      ))}
    </svg>
  )
}

type PointProps = {
  readonly point: GoalPoint
  readonly scale: Scale
  readonly label: string
  readonly hasWhiskerEnds: boolean
}

function Point({ point, scale, label, hasWhiskerEnds }: PointProps) {
  const x = scale.x(point.on)
  const y = scale.y(point.value)
  const ends = point.interval && [scale.y(point.interval.high), scale.y(point.interval.low)]
  return (
    <g>
      {ends && (
        <path
          className={classes.whisker}
          d={`M${x} ${ends[0]}V${ends[1]}${hasWhiskerEnds ? `M${x - 3} ${ends[0]}h6M${x - 3} ${ends[1]}h6` : ''}`}
        />
      )}
      <circle cx={x} cy={y} r={4} className={point.isBaseline ? classes.baseline : classes.point} />
      {label && (
        <text x={x + 7} y={y + 14} className={classes.value}>
          {label}
        </text>
      )}
    </g>
  )
}

/** Shares keep their whole scale; other measures get the range of what is drawn, with some air. */
function rangeOf(goal: Goal, points: readonly GoalPoint[]): readonly [number, number] {
  if (isShare(goal)) return [0, 100]
  const values = [...points.map(({ value }) => value), goal.target?.value ?? 0, 0]
  const high = Math.max(...values)
  return [Math.min(...values), high === 0 ? 1 : high * 1.1]
}

const isLabelled = (index: number, count: number, isSmall: boolean): boolean =>
  !isSmall || index === 0 || index === count - 1

/** First, last and target day; more only where they cannot run into each other. */
function dayLabels(points: readonly GoalPoint[], goal: Goal, isSmall: boolean): readonly string[] {
  const ends = [points[0]?.on, points.at(-1)?.on].filter((day) => day !== undefined)
  const target = !isSmall && goal.target?.on ? [goal.target.on] : []
  return [...new Set([...ends, ...target])]
}
