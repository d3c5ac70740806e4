/** A pale bar to the share, a dark whisker for its 95% interval, a hollow diamond to compare with. */
import classes from './IntervalBar.module.css'

type Props = {
  /** All shares run from 0 to 1; null draws the empty scale. */
  readonly share: number | null
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly comparison?: number | null | undefined
  readonly width?: number
}

const height = 20
const middle = height / 2

/** Decoration for figures that stand in text beside it, so hidden from screen readers. */
export function IntervalBar({ share, low, high, comparison, width = 126 }: Props) {
  const x = (value: number): number => Math.max(0.75, Math.min(1, value) * (width - 1.5))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className={classes.scale} x1={0} x2={width} y1={middle} y2={middle} />
      {share !== null && <rect className={classes.bar} y={4} height={12} width={x(share)} />}
      {low !== undefined && high !== undefined && (
        <path
          className={classes.whisker}
          d={`M${x(low)} ${middle - 3.5}v7M${x(high)} ${middle - 3.5}v7M${x(low)} ${middle}H${x(high)}`}
        />
      )}
      {comparison !== undefined && comparison !== null && (
        <path
          className={classes.comparison}
          d={`M${x(comparison)} ${middle - 4}l4 4l-4 4l-4 -4z`}
        />
      )}
    </svg>
  )
}
