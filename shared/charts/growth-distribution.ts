// How much each student changed between two windows: a histogram of the changes with the mean
// and its interval above it. Declines are grey, so that a mean gain does not hide them.

import { formatChange, formatInterval, formatNumber } from '../statistics/format.ts'
import type { PairedDifference } from '../statistics/paired-difference.ts'
import { type Chart, type ChartPlace, type Datum, frame, type Layer } from './chart.ts'
import type { ChartTheme } from './theme.ts'

/** What of a paired difference the picture shows. */
type GrowthResult = Pick<
  PairedDifference,
  'n' | 'missing' | 'meanDifference' | 'improved' | 'same' | 'declined' | 'differences'
>

export type Growth = {
  readonly result: GrowthResult
  /** "Fall to winter". */
  readonly label: string
  /** Unit of the scores: "points". */
  readonly unit: string
}

type Bin = { readonly from: number; readonly to: number; readonly count: number }

const height = 150

export function growthDistribution(data: Growth, place: ChartPlace): Chart {
  const bins = binsOf(data.result.differences)
  return { spec: spec(data, bins, place), description: description(data), table: table(data, bins) }
}

/** About twelve bins of a round width; zero is always an edge, so gains and declines never mix. */
function binsOf(differences: readonly number[]): readonly Bin[] {
  if (differences.length === 0) return []
  const low = Math.min(...differences, 0)
  const high = Math.max(...differences, 0)
  const width = roundWidth((high - low) / 12)
  // 1e-9 of slack: 0.6 / 0.1 is 5.999…, and each change must fall into exactly one bin.
  const stepOf = (value: number) => Math.floor(value / width + 1e-9)
  const first = stepOf(low)
  return Array.from({ length: stepOf(high) - first + 1 }, (_, index) => {
    const step = first + index
    const count = differences.filter((value) => stepOf(value) === step).length
    return { from: step * width, to: (step + 1) * width, count }
  })
}

/** The next of 1, 2, 5 × a power of ten. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width || 1))
  return power * ([1, 2, 5].find((step) => step * power >= width) ?? 10)
}

function spec(data: Growth, bins: readonly Bin[], place: ChartPlace) {
  const { theme } = place
  const padding = { left: 54, right: 24, top: 44, bottom: 40 }
  const domain = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const title = `Change in ${data.unit}, ${data.label}`
  const x = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: { title, grid: false, tickCount: 8, format: '~r' },
  })
  const highest = Math.max(1, ...bins.map((bin) => bin.count))
  return frame(place, {
    padding,
    height,
    layer: [
      histogram(bins, { highest, x, theme }),
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: theme.mutedText, strokeDash: [3, 3] },
        encoding: { x: x('zero') },
      },
      ...meanLayers(data, { x, theme, domain }),
    ],
  })
}

type AxisOf = (field: string) => {
  readonly field: string
  readonly type: 'quantitative'
  readonly scale: { domain: number[]; nice: boolean }
  readonly axis: { title: string; grid: boolean; tickCount: number; format: string }
}
type Look = { readonly x: AxisOf; readonly theme: ChartTheme }

function histogram(bins: readonly Bin[], look: Look & { readonly highest: number }): Layer {
  const { theme, x, highest } = look
  const values = bins.map(({ from, to, count }) => ({
    from,
    to,
    count,
    base: 0,
    kind: from < 0 ? 'decline' : 'gain',
  }))
  const range = [theme.compareFill, theme.bar]
  return {
    data: { values },
    mark: { type: 'rect', stroke: theme.surface, strokeWidth: 1 },
    encoding: {
      x: x('from'),
      x2: { field: 'to' },
      y: {
        field: 'count',
        type: 'quantitative',
        scale: { domain: [0, highest], nice: false, range: [height, 0] },
        axis: { title: 'Students', grid: true, tickMinStep: 1, tickCount: 4, format: 'd' },
      },
      y2: { field: 'base' },
      color: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: ['decline', 'gain'], range },
        legend: null,
      },
    },
  }
}

/** The mean, its interval and its label, in the margin above the bars. */
function meanLayers(
  { result }: Growth,
  { x, theme, domain }: Look & { readonly domain: readonly number[] },
): readonly Layer[] {
  const { value, interval } = result.meanDifference
  if (value === null) return []
  const [from = 0, to = 1] = domain
  const at = (value - from) / (to - from)
  const align = at > 0.7 ? 'right' : at < 0.3 ? 'left' : 'center'
  const mean: Datum = { mean: value, label: meanText(result) }
  const line: readonly Layer[] = interval
    ? [
        {
          data: { values: [{ low: interval.low, high: interval.high }] },
          mark: { type: 'rule', color: theme.accent, strokeWidth: 2 },
          encoding: { x: x('low'), x2: { field: 'high' }, y: { value: -10 } },
        },
      ]
    : []
  return [
    ...line,
    {
      data: { values: [mean] },
      mark: { type: 'circle', color: theme.accent, size: 80, opacity: 1 },
      encoding: { x: x('mean'), y: { value: -10 } },
    },
    {
      data: { values: [mean] },
      mark: { type: 'text', align, fontWeight: 600, fill: theme.accent },
      encoding: { x: x('mean'), y: { value: -28 }, text: { field: 'label', type: 'nominal' } },
    },
  ]
}

function meanText({ meanDifference, n }: GrowthResult): string {
  const { value, interval } = meanDifference
  if (value === null) return ''
  const range = interval ? `, 95% interval ${formatInterval(interval)}` : ''
  return `mean ${formatChange(value)}${range}, n = ${n}`
}

function description({ result, label, unit }: Growth): string {
  const { meanDifference, improved, same, declined, n, missing } = result
  if (meanDifference.value === null) {
    return `Change in ${unit}, ${label}: ${meanDifference.reason ?? 'no value.'}`
  }
  return `Histogram of each student’s change in ${unit}, ${label}: ${meanText(result)}. ${improved} of ${n} improved, ${same} stayed the same, ${declined} declined. ${missing} without both scores.`
}

function table({ unit, result }: Growth, bins: readonly Bin[]): Chart['table'] {
  return {
    columns: [
      { title: `Change in ${unit}`, align: 'left' },
      { title: 'Students', align: 'right' },
    ],
    rows: [
      ...bins.map((bin) => [`${signed(bin.from)} to under ${signed(bin.to)}`, String(bin.count)]),
      ['All with both scores', String(result.n)],
    ],
  }
}

function signed(edge: number): string {
  const text = Number.isInteger(edge) ? String(Math.abs(edge)) : formatNumber(Math.abs(edge))
  return edge === 0 ? '0' : `${edge > 0 ? '+' : '−'}${text}`
}
