/** The parts of the lesson side by side, as long as they are planned, filled as far as they went. */
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { secondsOf } from '#shared/domain/lessons/room-clock.ts'
import classes from './TimeStrip.module.css'

type Props = {
  readonly run: LessonRun
  readonly now: number
  readonly onGoTo: (to: number) => void
}

export function PartsBar({ run, now, onGoTo }: Props) {
  const at = run.endedAt === null ? now : Date.parse(run.endedAt)
  return (
    <ol className={classes.parts}>
      {run.segments.map((segment, place) => {
        const seconds = secondsOf(segment, at)
        const share = segment.minutes === 0 ? 0 : Math.min(1, seconds / (segment.minutes * 60))
        const taken = seconds === 0 ? '' : `${Math.round(seconds / 60)} of `
        return (
          <li key={segment.id} style={{ flexGrow: Math.max(segment.minutes, 4) }}>
            <button
              type="button"
              className={classes.one}
              aria-current={place === run.current ? 'step' : undefined}
              onClick={() => onGoTo(place)}
            >
              <span className={classes.track}>
                <span style={{ width: `${share * 100}%` }} data-over={share === 1 || undefined} />
              </span>
              <span className={classes.partName}>
                {segment.name}{' '}
                <span className="t2">
                  {taken}
                  {segment.minutes} min
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
