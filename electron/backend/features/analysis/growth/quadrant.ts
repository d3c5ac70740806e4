/**
 * Achievement × growth: where students stand at the second test, and how much they grew. The
 * vendor's percentiles, where 50 is typical for both, else the scores with the cut and the mean change.
 */
import type { Growth, Quadrant } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { formatChange, formatNumber, formatPercent } from '#shared/statistics/format.ts'
import { meanOf } from '#shared/statistics/moments.ts'
import type { Paired } from './pair-scores.ts'
import type { ScoreDetails } from './score-details.ts'

type Facts = {
  readonly paired: Paired
  readonly overall: Growth['overall']
  readonly measure: string
  readonly cut: number
  readonly window: string
  /** Of the second window. */
  readonly details: ReadonlyMap<StudentId, ScoreDetails>
  readonly percentiles: ReadonlyMap<StudentId, number>
}

/** Null under two students: one point is in no quarter of anything. */
export function quadrantOf(facts: Facts): Quadrant | null {
  return byPercentile(facts) ?? byScore(facts)
}

/** Null unless most of the matched students have both of the vendor's percentiles. */
function byPercentile({ paired, window, details, percentiles }: Facts): Quadrant | null {
  const points = paired.pairs.flatMap(({ id }) => {
    const achievement = details.get(id)?.percentile ?? null
    const growth = percentiles.get(id)
    return achievement === null || growth === undefined ? [] : [{ id, achievement, growth }]
  })
  if (points.length < 2 || points.length * 2 < paired.pairs.length) return null
  const line = { line: 50, lineLabel: '50' }
  return {
    achievement: { label: `Achievement percentile, ${window}`, ...line },
    growth: { label: 'Growth percentile', ...line },
    unit: 'percentile',
    points,
    missing: paired.pairs.length - points.length,
  }
}

function byScore({ paired, overall, measure, cut, window }: Facts): Quadrant | null {
  const { pairs, unit } = paired
  const change = overall.difference.value
  if (pairs.length < 2 || change === null) return null
  const isShare = unit === 'percent of points'
  const line = isShare ? cut : meanOf(pairs.map(({ after }) => after))
  const meanText = isShare ? formatChange(change * 100) : formatChange(change)
  return {
    achievement: {
      label: `${measure}, ${window}`,
      line,
      lineLabel: isShare ? `cut ${formatPercent(cut)}` : `mean ${formatNumber(line)}`,
    },
    growth: {
      label: isShare ? 'Change in percentage points' : 'Change in points',
      line: change,
      lineLabel: `mean change ${meanText}`,
    },
    unit,
    points: pairs.map(({ id, before, after }) => ({
      id,
      achievement: after,
      growth: Number((after - before).toFixed(9)),
    })),
    missing: 0,
  }
}
