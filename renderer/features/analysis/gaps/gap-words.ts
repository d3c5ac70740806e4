/** How figures of groups are written: shares as percent, their gaps in percentage points. */
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import {
  formatChange,
  formatInterval,
  formatNumber,
  formatPercent,
} from '#shared/statistics/format.ts'

type Unit = Gaps['unit']

export const meanText = ({ value }: EstimateShape, unit: Unit): string =>
  value === null ? '–' : unit === 'points' ? formatNumber(value) : formatPercent(value)

export const spreadText = (sd: number | null, unit: Unit): string =>
  sd === null ? '–' : formatNumber(unit === 'points' ? sd : sd * 100)

/** `−12.4`: of shares in percentage points. */
export const gapText = ({ value }: EstimateShape, unit: Unit): string =>
  value === null ? '–' : formatChange(unit === 'points' ? value : value * 100)

export function gapRangeText({ interval }: EstimateShape, unit: Unit): string {
  if (!interval) return '–'
  const scale = unit === 'points' ? 1 : 100
  return formatInterval({ ...interval, low: interval.low * scale, high: interval.high * scale })
}
