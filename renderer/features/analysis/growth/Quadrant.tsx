/** Where students stand and how much they grew: four quarters, each open to its students. */
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { formatCount } from '#renderer/ui/format.ts'
import { growthQuadrant, quarterOf, quarters } from '#shared/charts/growth-quadrant.ts'
import type { Growth, Quadrant as Data } from '#shared/contracts/analysis/growth.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { OpenGrowth } from './growth-students.ts'
import classes from './Growth.module.css'

type Props = { readonly growth: Growth; readonly quadrant: Data; readonly open: OpenGrowth }

export function Quadrant({ growth, quadrant, open }: Props) {
  const draw = useDrawing(growthQuadrant, quadrant)
  const counts = useMemo(
    () =>
      quarters.map(
        (_, index) =>
          quadrant.points.filter((point) => quarterOf(point, quadrant) === index).length,
      ),
    [quadrant],
  )
  return (
    <ChartFigure
      title="Achievement and growth"
      note={`n = ${formatCount(quadrant.points.length)}`}
      draw={draw}
    >
      <p className={classes.facts}>
        {quarters.map(({ name }, index) => (
          <span key={name}>
            {name}{' '}
            <NumberButton
              label={`students: ${name.toLowerCase()}`}
              onOpen={() => open.quarter(quadrant, index)}
            >
              {formatCount(counts[index] ?? 0)}
            </NumberButton>
          </span>
        ))}
      </p>
      {quadrant.unit !== 'percentile' && (
        <p className={classes.note}>
          More and less growth is against the mean change of these{' '}
          {formatCount(growth.overall.difference.n)} students, not against a norm.
        </p>
      )}
    </ChartFigure>
  )
}
