/** A cycle as a number line: phases, filled up to today, with a ring for each session. */
import { formatDay } from '#renderer/ui/format.ts'
import { cycleLine } from './cycle-line.ts'
import type { CycleSpan } from './cycle-line.ts'
import classes from './CycleLine.module.css'

type Props = {
  readonly cycle: CycleSpan
  readonly today: string
  /** Days of sessions done in the cycle. */
  readonly sessions: readonly string[]
  readonly width: number
  readonly isSmall?: boolean
}

const gap = 10
const barY = 22
/** Less than the average of Inter at 13 px: a name may run into the gap after its phase. */
const letterWidth = 5.8

export function CycleLine({ cycle, today, sessions, width, isSmall = false }: Props) {
  const { stretches, endsOn, at } = cycleLine(cycle, today)
  const x = (share: number): number => 2 + share * (width - 4)
  const todayX = x(at(today))
  const isTodayIn = today <= endsOn && today >= cycle.startsOn
  const height = isSmall ? 44 : 50
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Phases: ${stretches.map(({ name, state }) => `${name} (${stateWord[state]})`).join(', ')}`}
      className={classes.line}
    >
      {stretches.map((stretch, index) => {
        const from = x(stretch.from)
        const to = Math.max(from + 3, x(stretch.to) - (index < stretches.length - 1 ? gap : 0))
        if (stretch.state === 'skipped') return null
        const hasRoom = (x(stretch.to) - from) / letterWidth >= stretch.name.length
        return (
          <g key={index}>
            {hasRoom && (
              <text
                x={from}
                y={12}
                className={isSmall ? classes.smallName : classes.name}
                data-state={stretch.state}
              >
                {stretch.name}
              </text>
            )}
            <rect x={from} y={barY} width={to - from} height={4} className={classes.ahead} />
            {stretch.state !== 'ahead' && (
              <rect
                x={from}
                y={barY}
                width={Math.max(0, Math.min(to, todayX) - from)}
                height={4}
                className={stretch.state === 'now' ? classes.now : classes.past}
              />
            )}
            {!isSmall && stretch.startsOn && (!isTodayIn || Math.abs(from - todayX) > 44) && (
              <text x={from} y={45} className={classes.day}>
                {formatDay(stretch.startsOn)}
              </text>
            )}
          </g>
        )
      })}
      {sessions.map((day, index) => (
        <circle key={index} cx={x(at(day))} cy={barY + 2} r={3.5} className={classes.session} />
      ))}
      {isTodayIn && (
        <>
          <path d={`M${todayX} ${barY - 5}v14`} className={classes.tick} />
          <text
            x={todayX}
            y={isSmall ? 39 : 45}
            textAnchor={anchorAt(todayX, width)}
            className={classes.today}
          >
            today
          </text>
        </>
      )}
      {!isSmall && width - todayX > 80 && (
        <text x={width - 2} y={45} textAnchor="end" className={classes.day}>
          {formatDay(endsOn)}
        </text>
      )}
    </svg>
  )
}

const stateWord = { past: 'done', now: 'now', ahead: 'ahead', skipped: 'skipped' } as const

const anchorAt = (x: number, width: number): 'start' | 'middle' | 'end' =>
  x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle'
