/** A pale bar to what was spent and a dark tick at what was planned, on one scale for the whole table. */
import classes from './Time.module.css'

type Props = {
  readonly value: number
  readonly planned?: number | null
  /** What the whole width stands for. */
  readonly top: number
}

/** Decoration for figures that stand in text beside it, so hidden from screen readers. */
export function PlanBar({ value, planned = null, top }: Props) {
  const at = (part: number): string => `${Math.min(100, (100 * part) / top)}%`
  return (
    <span className={classes.bar} aria-hidden="true">
      <span className={classes.fill} style={{ width: at(value) }} />
      {planned !== null && <span className={classes.tick} style={{ left: at(planned) }} />}
    </span>
  )
}
