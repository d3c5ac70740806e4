/** A diagram on screen, in the colors of the theme. */
import { arcPath, fractionHalf } from '#shared/domain/mathematics/drawing.ts'
import type { Drawing, Shape } from '#shared/domain/mathematics/drawing.ts'
import classes from './Mathematics.module.css'

export function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, label, shapes } = drawing
  return (
    <svg
      className={classes.drawing}
      style={{ width, aspectRatio: `${width} / ${height}` }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {shapes.map((shape, index) => (
        <ShapeView key={index} shape={shape} />
      ))}
    </svg>
  )
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, width, tone } = shape
      return <line {...{ x1, y1, x2, y2 }} strokeWidth={width} data-stroke={tone} />
    }
    case 'arc':
      return (
        <path
          d={arcPath(shape)}
          data-stroke={shape.tone}
          data-dashed={shape.isDashed || undefined}
        />
      )
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} data-dot={shape.tone} />
    case 'box': {
      const { x, y, width, height, isFilled } = shape
      return <rect {...{ x, y, width, height }} data-filled={isFilled || undefined} />
    }
    case 'text':
      return (
        <text x={shape.x} y={shape.y} data-strong={shape.isStrong || undefined}>
          {shape.text}
        </text>
      )
    case 'fraction':
      return <FractionShape shape={shape} />
  }
}

function FractionShape({
  shape: { x, y, over, under },
}: {
  readonly shape: Extract<Shape, { readonly kind: 'fraction' }>
}) {
  const half = fractionHalf({ over, under })
  return (
    <>
      <text x={x} y={y} data-small="">
        {over}
      </text>
      <line x1={x - half} x2={x + half} y1={y + 3} y2={y + 3} strokeWidth={1.1} data-stroke="ink" />
      <text x={x} y={y + 15.5} data-small="">
        {under}
      </text>
    </>
  )
}
