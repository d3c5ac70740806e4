/** Days since the last contact on a number line: the tick is what was agreed, the dot is today. */
import classes from './CadenceLine.module.css'

type Props = {
  /** Null: no contact yet, so there is no dot. */
  readonly days: number | null
  readonly agreed: number
  /** The longest of the list, since all lines share a scale. */
  readonly longest: number
}

const width = 104
const inset = 4
/** Six weeks fit always, so that lines of different days look alike. */
const shortestScale = 42

export function CadenceLine({ days, agreed, longest }: Props) {
  const scale = Math.max(shortestScale, longest, agreed)
  const x = (value: number): number => inset + (value / scale) * (width - 2 * inset)
  return (
    // The words beside it say the same.
    <svg width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <path className={classes.line} d={`M${inset} 8H${width - inset}`} />
      <path className={classes.agreed} d={`M${x(agreed)} 3v10`} />
      {days !== null && (
        <>
          <path className={classes.past} d={`M${x(agreed)} 8H${x(days)}`} />
          <circle className={classes.dot} cx={x(days)} cy={8} r={4} />
        </>
      )}
    </svg>
  )
}
