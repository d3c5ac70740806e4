/** How the figures of a comparison are written: shares as percent, differences as percentage points. */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import {
  formatChange,
  formatInterval,
  formatNumber,
  formatPercent,
} from '#shared/statistics/format.ts'

type Unit = ImpactResult['unit']

export const levelText = ({ value }: EstimateShape, unit: Unit): string =>
  value === null ? '–' : unit === 'points' ? formatNumber(value) : formatPercent(value)

/** `+6.6`: of a percentage, percentage points. */
export const changeText = ({ value }: EstimateShape, unit: Unit): string =>
  value === null ? '–' : formatChange(unit === 'points' ? value : value * 100)

export function changeIntervalText({ interval }: EstimateShape, unit: Unit): string {
  if (!interval) return '–'
  const scale = unit === 'points' ? 1 : 100
  return formatInterval({ ...interval, low: interval.low * scale, high: interval.high * scale })
}

export const unitText = (unit: Unit): string => (unit === 'points' ? 'points' : 'percentage points')

export const numberText = ({ value }: EstimateShape): string =>
  value === null ? '–' : formatNumber(value)

export const numberIntervalText = ({ interval }: EstimateShape): string =>
  interval ? formatInterval(interval) : '–'

/** Beside the picture of the first scores. */
export const verdictWords = {
  equivalent: 'they started alike',
  adjust: 'a little apart: adjusted for',
  'not-comparable': 'too far apart to compare',
  unknown: '',
} as const

export const strengthWords = {
  none: 'None',
  suggestive: 'Suggestive',
  moderate: 'Moderate',
} as const
