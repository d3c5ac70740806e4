/** What of the result each picture of groups shows; shares become percentage points around zero. */
import { asEstimate } from '#renderer/ui/charts/chart-source.ts'
import type { IntervalRows } from '#shared/charts/interval-rows.ts'
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Estimate } from '#shared/statistics/result.ts'

export function meanRows({ groups, measure, unit, administration }: Gaps): IntervalRows {
  return {
    ...{ measure, scale: unit === 'points' ? 'points' : 'share' },
    ...{ nowLabel: administration.window, beforeLabel: null },
    rows: groups.map(({ label, mean }) => ({ label, now: asEstimate(mean), before: null })),
  }
}

/** With the change, both gaps are those of the students whose change it is. */
export function gapRows(gaps: Gaps): IntervalRows {
  const { unit, administration, before } = gaps
  const scale = unit === 'points' ? 1 : 100
  const isChange = gaps.gaps.some(({ change }) => change !== null)
  return {
    measure: `Gap in ${unit === 'points' ? 'points' : 'percentage points'}`,
    ...{ scale: 'change', nowLabel: administration.window },
    beforeLabel: isChange ? (before?.window ?? null) : null,
    rows: gaps.gaps.map(({ label, points, change }) => ({
      label,
      now: scaled(change?.after ?? points, scale),
      before: change && scaled(change.before, scale),
    })),
  }
}

export function shareGapRows({ gaps, administration, cut }: Gaps): IntervalRows {
  return {
    measure: `Gap at ${Math.round(cut * 100)}% of the points, in percentage points`,
    ...{ scale: 'change', nowLabel: administration.window, beforeLabel: null },
    rows: gaps.flatMap(({ label, share }) =>
      share === null ? [] : [{ label, now: scaled(share, 100), before: null }],
    ),
  }
}

function scaled(shape: EstimateShape, scale: number): Estimate {
  const { value, interval, ...rest } = asEstimate(shape)
  return {
    ...rest,
    value: value === null ? null : value * scale,
    interval: interval && { ...interval, low: interval.low * scale, high: interval.high * scale },
  }
}
