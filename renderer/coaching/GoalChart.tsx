/** A goal's data points over time with their intervals, its baseline (hollow), target (dashed) and result (diamond). */
import { formatDay } from '#renderer/ui/format.ts'
import { formatGoalValue, goalPoints, goalSentence, pointSentence } from './goal-progress.ts'
import type { Goal, GoalPoint } from './goal-progress.ts'
import { goalFrame } from './goal-scale.ts'
import type { GoalFrame } from './goal-scale.ts'
import classes from './GoalChart.module.css'

type Props = {
  readonly goal: Goal
  readonly width: number
  readonly height: number
  readonly isSmall?: boolean
}

export function GoalChart({ goal, width, height, isSmall = false }: Props) {
  const points = goalPoints(goal)
  if (points.length === 0) return <p className={classes.none}>No data point yet.</p>
  const frame = goalFrame(goal, points, { width, height, isSmall })
  const path = points.map(({ on, value }) => `${frame.x(on)} ${frame.y(value)}`).join('L')
  const [first] = frame.days
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={goalSentence(goal)}
      className={classes.chart}
    >
      {frame.lines.map((value) => (
        <g key={value}>
          <path className={classes.grid} d={`M${frame.left} ${frame.y(value)}H${frame.right}`} />
          {!isSmall && (
            <text x={frame.left - 6} y={frame.y(value) + 4} textAnchor="end">
              {formatGoalValue(goal, value)}
            </text>
          )}
        </g>
      ))}
      {goal.target && (
        <Target goal={goal} value={goal.target.value} frame={frame} isSmall={isSmall} />
      )}
      <path className={classes.line} d={`M${path}`} />
      {points.map((point, index) => (
        <Point
          key={index}
          goal={goal}
          point={point}
          frame={frame}
          hasLabel={!isSmall || index === 0 || index === points.length - 1}
          isSmall={isSmall}
        />
      ))}
      {frame.days.map((day) => (
        <text
          key={day}
          x={frame.x(day)}
          y={height - 6}
          textAnchor={isSmall && day === first ? 'start' : 'middle'}
        >
          {formatDay(day)}
        </text>
      ))}
    </svg>
  )
}

type PartProps = { readonly goal: Goal; readonly frame: GoalFrame; readonly isSmall: boolean }

function Target({ goal, value, frame, isSmall }: PartProps & { readonly value: number }) {
  const y = frame.y(value)
  const word = goal.direction === 'down' ? 'At most' : 'Target'
  return (
    <>
      <path className={classes.target} d={`M${frame.left} ${y}H${frame.right}`} />
      <text x={frame.right + 6} y={y + 4} className={classes.targetText}>
        {isSmall ? '' : `${word} `}
        {formatGoalValue(goal, value)}
      </text>
    </>
  )
}

type PointProps = PartProps & { readonly point: GoalPoint; readonly hasLabel: boolean }

function Point({ goal, point, frame, hasLabel, isSmall }: PointProps) {
  const x = frame.x(point.on)
  const y = frame.y(point.value)
  const ends = point.interval && [frame.y(point.interval.high), frame.y(point.interval.low)]
  return (
    <g>
      <title>{pointSentence(goal, point)}</title>
      {ends && (
        <path
          className={classes.whisker}
          d={`M${x} ${ends[0]}V${ends[1]}${isSmall ? '' : `M${x - 3} ${ends[0]}h6M${x - 3} ${ends[1]}h6`}`}
        />
      )}
      {point.isResult ? (
        <path className={classes.point} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
      ) : (
        <circle
          cx={x}
          cy={y}
          r={4}
          className={point.isBaseline ? classes.baseline : classes.point}
        />
      )}
      {hasLabel && (
        <text x={x + 7} y={y + 14} className={classes.value}>
          {formatGoalValue(goal, point.value)}
        </text>
      )}
    </g>
  )
}
