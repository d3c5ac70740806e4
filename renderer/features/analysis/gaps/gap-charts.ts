/** What of the result each picture of groups shows; shares become percentage points around zero. */
import { asEstimate } from '#renderer/ui/charts/chart-source.ts'
import type { IntervalRows } from '#shared/charts/interval-rows.ts'
import type { Gap, Gaps } from '#shared/contracts/analysis/gaps.ts'
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
    measure: `${gapName(gaps)} in ${unit === 'points' ? 'points' : 'percentage points'}`,
    ...{ scale: 'change', nowLabel: administration.window },
    beforeLabel: isChange ? (before?.window ?? null) : null,
    rows: gaps.gaps.map(({ points, change, ...gap }) => ({
      label: rowName(gap, gaps),
      now: scaled(change?.after ?? points, scale),
      before: change && scaled(change.before, scale),
    })),
  }
}

export function shareGapRows(gaps: Gaps): IntervalRows {
  const { administration, cut } = gaps
  return {
    measure: `${gapName(gaps)} at ${Math.round(cut * 100)}% of the points, in percentage points`,
    ...{ scale: 'change', nowLabel: administration.window, beforeLabel: null },
    rows: gaps.gaps.flatMap(({ share, ...gap }) =>
      share === null ? [] : [{ label: rowName(gap, gaps), now: scaled(share, 100), before: null }],
    ),
  }
}

/** With several groups each row is a group, set against all others. */
const gapName = ({ gaps }: Gaps): string =>
  gaps.some(({ second }) => second === null) ? 'Gap to all others' : 'Gap'

const rowName = ({ label, first, second }: Pick<Gap, 'label' | 'first' | 'second'>, gaps: Gaps) =>
  second === null ? (gaps.groups.find(({ key }) => key === first)?.label ?? label) : label

function scaled(shape: EstimateShape, scale: number): Estimate {
  const { value, interval, ...rest } = asEstimate(shape)
  return {
    ...rest,
    value: value === null ? null : value * scale,
    interval: interval && { ...interval, low: interval.low * scale, high: interval.high * scale },
  }
}
