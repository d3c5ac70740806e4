/** How the figures of growth are written: shares as percent, points as they are, changes with their sign. */
import {
  formatChange,
  formatInterval,
  formatNumber,
  formatPercent,
} from '#shared/statistics/format.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'

type Unit = Growth['unit']

/** `52%` or `31.4`. */
export function levelText({ value }: EstimateShape, unit: Unit): string {
  if (value === null) return '–'
  return unit === 'points' ? formatNumber(value) : formatPercent(value)
}

/** `+11.5 points`: of a percentage, percentage points. */
export function changeText({ value }: EstimateShape, unit: Unit): string {
  if (value === null) return '–'
  return unit === 'points' ? formatChange(value) : formatChange(value * 100)
}

/** `+8.6 to +14.4` without the unit. */
export function changeIntervalText({ interval }: EstimateShape, unit: Unit): string {
  if (!interval) return '–'
  const scale = unit === 'points' ? 1 : 100
  return formatInterval({
    low: interval.low * scale,
    high: interval.high * scale,
    level: interval.level,
  })
}

export const unitText = (unit: Unit): string => (unit === 'points' ? 'points' : 'percentage points')

export const numberText = ({ value }: EstimateShape): string =>
  value === null ? '–' : formatNumber(value)

export const numberIntervalText = ({ interval }: EstimateShape): string =>
  interval ? formatInterval(interval) : '–'
