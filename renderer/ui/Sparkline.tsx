/** A few shares in order, as a thin line on the scale from 0 to 1; the last one has the dot. */
import classes from './Sparkline.module.css'

type Props = {
  /** Null: none at that time; the line goes on at the next one. */
  readonly shares: readonly (number | null)[]
  readonly width?: number
}

const height = 20
const inset = 3

/** Decoration for figures that stand in text beside it, so hidden from screen readers. */
export function Sparkline({ shares, width = 64 }: Props) {
  const step = (width - 2 * inset) / Math.max(1, shares.length - 1)
  const points = shares.flatMap((share, index) =>
    share === null
      ? []
      : { x: inset + index * step, y: height - inset - share * (height - 2 * inset) },
  )
  const last = points.at(-1)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        className={classes.scale}
        d={`M0 ${inset - 1.5}H${width}M0 ${height - inset + 1.5}H${width}`}
      />
      <path className={classes.line} d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      {points.map(({ x, y }) => (
        <circle key={x} className={classes.dot} cx={x} cy={y} r={x === last?.x ? 2.5 : 1.25} />
      ))}
    </svg>
  )
}
