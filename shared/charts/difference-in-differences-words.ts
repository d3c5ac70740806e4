// The difference in differences in words and as a table, from the same data as the picture.

import {
  formatChange,
  formatInterval,
  formatNumber,
  formatPercent,
  formatShareInterval,
} from '../statistics/format.ts'
import type { Estimate, Interval } from '../statistics/result.ts'
import type { ChartTable } from './chart.ts'

export type GroupMeans = {
  readonly label: string
  readonly before: Estimate
  readonly after: Estimate
}

export type DifferenceInDifferencesPicture = {
  /** Names of the windows. */
  readonly beforeLabel: string
  readonly afterLabel: string
  /** Shares are 0 to 1. */
  readonly unit: 'percent of points' | 'points'
  readonly measure: string
  readonly coached: GroupMeans
  readonly comparison: GroupMeans
  /** Coached − comparison, in the same unit; with students of a class taken together. */
  readonly difference: Estimate
}

/** Where the coached would be without the difference. */
export const expectedAfter = ({
  coached,
  difference,
}: DifferenceInDifferencesPicture): number | null =>
  coached.after.value === null || difference.value === null
    ? null
    : coached.after.value - difference.value

export function valueText({ value }: Estimate, { unit }: DifferenceInDifferencesPicture): string {
  if (value === null) return '–'
  return unit === 'points' ? formatNumber(value) : formatPercent(value)
}

function intervalOf(interval: Interval | null, { unit }: DifferenceInDifferencesPicture): string {
  if (interval === null) return '–'
  return unit === 'points' ? formatInterval(interval) : formatShareInterval(interval)
}

/** Points, or percentage points with their own sign. */
function differenceText(data: DifferenceInDifferencesPicture): string {
  const { value, interval } = data.difference
  if (value === null) return data.difference.reason ?? '–'
  const scale = data.unit === 'points' ? 1 : 100
  const name = data.unit === 'points' ? 'points' : 'percentage points'
  const range = interval && {
    ...interval,
    low: interval.low * scale,
    high: interval.high * scale,
  }
  return `${formatChange(value * scale)} ${name}${range ? `, 95% interval ${formatInterval(range)}` : ''}`
}

export function differenceDescription(data: DifferenceInDifferencesPicture): string {
  const lines = [data.coached, data.comparison].map(({ label, before, after }) => {
    const means = [
      `${data.beforeLabel} ${valueText(before, data)}`,
      `${data.afterLabel} ${valueText(after, data)}`,
    ]
    return `${label}, n = ${after.n}: ${means.join(', ')}.`
  })
  return `${data.measure}, coached and comparison in two windows. ${lines.join(' ')} Difference: ${differenceText(data)}.`
}

export function differenceTable(data: DifferenceInDifferencesPicture): ChartTable {
  const right = (title: string) => ({ title, align: 'right' as const })
  const cells = (estimate: Estimate) => [
    valueText(estimate, data),
    intervalOf(estimate.interval, data),
  ]
  const empty = ['', '', '', '']
  return {
    columns: [
      { title: 'Group', align: 'left' },
      right('n'),
      right(data.beforeLabel),
      right(`${data.beforeLabel}: 95% interval`),
      right(data.afterLabel),
      right(`${data.afterLabel}: 95% interval`),
    ],
    rows: [
      ...[data.coached, data.comparison].map(({ label, before, after }) => [
        label,
        String(after.n),
        ...cells(before),
        ...cells(after),
      ]),
      [`Difference: ${differenceText(data)}`, String(data.difference.n), ...empty],
    ],
  }
}
