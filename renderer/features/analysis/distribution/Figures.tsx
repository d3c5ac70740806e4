/** The figures of a distribution, each with what stands behind it. */
import { formatInterval, formatPercent } from '#shared/statistics/format.ts'
import { inUnit } from '#shared/charts/distribution.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Distribution } from '#shared/contracts/analysis/distribution.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { OpenDistribution } from './distribution-students.ts'
import classes from './Distribution.module.css'

type Props = { readonly distribution: Distribution; readonly open: OpenDistribution }

export function Figures({ distribution, open }: Props) {
  const { mean, sd, lowest, quartile1, median, quartile3, highest, n, missing } = distribution
  const show = (estimate: EstimateShape) => valueIn(distribution, estimate)
  return (
    <Section title="Figures" note={unitOf(distribution)}>
      <dl className={classes.figures}>
        <div>
          <dt>Students with a score</dt>
          <dd>
            <NumberButton label="all students with a score" onOpen={open.scored}>
              {n}
            </NumberButton>
          </dd>
        </div>
        {missing.map(({ why, count }) => (
          <div key={why}>
            <dt>No score: {why}</dt>
            <dd>
              {why === 'absent' ? (
                <NumberButton label="absent students" onOpen={open.absent}>
                  {count}
                </NumberButton>
              ) : (
                count
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>Mean</dt>
          <dd>
            {show(mean)}
            {mean.interval && (
              <span className="t3"> 95% interval {intervalIn(distribution, mean)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>Standard deviation</dt>
          <dd>{show(sd)}</dd>
        </div>
        <div>
          <dt>Median</dt>
          <dd>{show(median)}</dd>
        </div>
        <div>
          <dt>Quartiles</dt>
          <dd>
            {show(quartile1)} and {show(quartile3)}
          </dd>
        </div>
        <div>
          <dt>Lowest and highest</dt>
          <dd>
            {show(lowest)} and {show(highest)}
          </dd>
        </div>
      </dl>
      {mean.value === null && <p className="t2">{mean.reason}</p>}
    </Section>
  )
}

function unitOf({ unit, maximum }: Distribution): string {
  if (unit === 'percent of points') return 'percent of the points'
  return maximum === null ? 'points on the vendor’s scale' : `of ${maximum} points`
}

const valueIn = ({ unit }: Distribution, { value }: EstimateShape): string =>
  value === null ? '–' : inUnit({ unit }, value)

/** Within the scale, where no mean can be beyond it. */
function intervalIn({ unit, minimum, maximum }: Distribution, { interval }: EstimateShape): string {
  if (!interval) return ''
  const low = Math.max(interval.low, minimum ?? interval.low)
  const high = Math.min(interval.high, maximum ?? interval.high)
  return unit === 'points'
    ? formatInterval({ ...interval, low, high })
    : `${formatPercent(low)} to ${formatPercent(high)}`
}
