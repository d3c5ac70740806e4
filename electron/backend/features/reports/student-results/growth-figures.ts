/** Growth in the words of reports: shares of points in percentage points, other scales in points. */
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import {
  noValue,
  printInterval,
  printNumber,
  printPointChange,
  printSigned,
} from '../text/print.ts'

type Unit = Growth['unit']

export const isShare = (unit: Unit): boolean => unit === 'percent of points'

/** A mean before or after: "57%", "21.4". */
export function printMean({ value }: EstimateShape, unit: Unit): string {
  if (value === null) return noValue
  return isShare(unit) ? `${Math.round(value * 100)}%` : printNumber(value, 1)
}

/** Its interval: "45–68", "19.8 to 23.0". */
export function printMeanRange({ interval }: EstimateShape, unit: Unit): string {
  if (!interval) return noValue
  const { low, high } = interval
  if (!isShare(unit)) return printInterval(low, high)
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`
}

/** "+11", "+4.4". */
export function printDifference({ value }: EstimateShape, unit: Unit): string {
  if (value === null) return noValue
  return isShare(unit) ? printPointChange(value) : printSigned(value)
}

export function printDifferenceRange({ interval }: EstimateShape, unit: Unit): string {
  if (!interval) return noValue
  const { low, high } = interval
  return isShare(unit) ? printInterval(low * 100, high * 100, 0) : printInterval(low, high)
}

/** "11 percentage points", "4.4 points": without a sign, for a sentence that says the direction. */
export function sizeInWords({ value }: EstimateShape, unit: Unit): string {
  const size = Math.abs(value ?? 0)
  return isShare(unit)
    ? `${Math.round(size * 100)} percentage points`
    : `${printNumber(size, 1)} points`
}
