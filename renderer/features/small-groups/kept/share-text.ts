/** A share of students who moved, in one line, or why there is none. */
import { formatPercent } from '#renderer/ui/format.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'

/** "3 of 5 moved, 60%, interval 23% to 88%". */
export function shareText({ value, n, interval, reason }: EstimateShape, count: number): string {
  if (value === null) return n === 0 ? 'cannot be told' : `${count} of ${n} moved. ${reason ?? ''}`
  const range =
    interval === null
      ? ''
      : `, interval ${formatPercent(interval.low)} to ${formatPercent(interval.high)}`
  return `${count} of ${n} moved, ${formatPercent(value)}${range}`
}
