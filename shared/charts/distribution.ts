// How scores on one scale spread: a histogram with the middle half above it and the cuts across.

import { formatNumber, formatPercent } from '../statistics/format.ts'
import { type Chart, type ChartPlace, type Datum, frame, type Layer } from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type DistributionData = {
  /** What is measured: "Share of points", "Scale score". */
  readonly measure: string
  /** Shares of points are 0 to 1. */
  readonly unit: 'points' | 'percent of points'
  /** `high` belongs to the next bin, but for the last. */
  readonly bins: readonly { readonly low: number; readonly high: number; readonly count: number }[]
  readonly cuts: readonly { readonly value: number; readonly label: string }[]
  /** Null under two scores. */
  readonly middle: {
    readonly quartile1: number
    readonly median: number
    readonly quartile3: number
  } | null
  readonly n: number
  readonly missing: number
}

const height = 170
/** The plot inside the drawing, for what is laid over it. */
export const distributionPlot = { left: 54, right: 24, top: 44, height } as const

export function distributionChart(data: DistributionData, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

type Axis = ReturnType<typeof axisOf>

function axisOf({ bins, unit, measure }: DistributionData) {
  const domain = [bins[0]?.low ?? 0, bins.at(-1)?.high ?? 1]
  const format = unit === 'points' ? '~r' : '.0%'
  return (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: {
      title: measure,
      grid: false,
      tickCount: 8,
      tickMinStep: unit === 'points' ? 1 : 0.1,
      format,
    },
  })
}

function spec(data: DistributionData, place: ChartPlace) {
  const { left, right, top } = distributionPlot
  const x = axisOf(data)
  return frame(place, {
    padding: { left, right, top, bottom: 42 },
    height,
    layer: [
      bars(data, x, place.theme),
      ...cutLayers(data, x, place.theme),
      ...middleLayers(data, x, place.theme),
    ],
  })
}

function bars({ bins }: DistributionData, x: Axis, theme: ChartTheme): Layer {
  const highest = Math.max(1, ...bins.map(({ count }) => count))
  return {
    data: { values: bins.map((bin) => ({ ...bin, base: 0 })) },
    mark: { type: 'rect', stroke: theme.surface, strokeWidth: 1, color: theme.bar },
    encoding: {
      x: x('low'),
      x2: { field: 'high' },
      y: {
        field: 'count',
        type: 'quantitative',
        scale: { domain: [0, highest], nice: false, range: [height, 0] },
        axis: { title: 'Students', grid: true, tickMinStep: 1, tickCount: 4, format: 'd' },
      },
      y2: { field: 'base' },
    },
  }
}

/** A dashed line a cut, its label beside it at the top of the plot. */
function cutLayers({ cuts, bins }: DistributionData, x: Axis, theme: ChartTheme): readonly Layer[] {
  const from = bins[0]?.low ?? 0
  const to = bins.at(-1)?.high ?? 1
  const values = cuts.map(({ value, label }): Datum => ({ value, label }))
  const isRight = ({ value }: { readonly value: number }) => (value - from) / (to - from) > 0.6
  const texts = (right: boolean): Layer => ({
    data: { values: cuts.filter((cut) => isRight(cut) === right).map((cut) => ({ ...cut })) },
    mark: {
      type: 'text',
      align: right ? 'right' : 'left',
      dx: right ? -4 : 4,
      fill: theme.lowerText,
      fontSize: 11,
    },
    encoding: { x: x('value'), y: { value: 7 }, text: { field: 'label', type: 'nominal' } },
  })
  return [
    {
      data: { values },
      mark: { type: 'rule', color: theme.lower, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { x: x('value') },
    },
    texts(false),
    texts(true),
  ]
}

/** The middle half as a line above the bars, the median as a dot with its words. */
function middleLayers(data: DistributionData, x: Axis, theme: ChartTheme): readonly Layer[] {
  const { middle, bins } = data
  if (middle === null) return []
  const from = bins[0]?.low ?? 0
  const at = (middle.median - from) / ((bins.at(-1)?.high ?? 1) - from)
  const label = `median ${inUnit(data, middle.median)}, half between ${inUnit(data, middle.quartile1)} and ${inUnit(data, middle.quartile3)}`
  const values = [{ ...middle, label }]
  return [
    {
      data: { values },
      mark: { type: 'rule', color: theme.whisker, strokeWidth: 3 },
      encoding: { x: x('quartile1'), x2: { field: 'quartile3' }, y: { value: -10 } },
    },
    {
      data: { values },
      mark: { type: 'circle', color: theme.whisker, size: 90, opacity: 1 },
      encoding: { x: x('median'), y: { value: -10 } },
    },
    {
      data: { values },
      mark: {
        type: 'text',
        align: at > 0.6 ? 'right' : at < 0.4 ? 'left' : 'center',
        fontWeight: 600,
        fill: theme.text,
      },
      encoding: { x: x('median'), y: { value: -28 }, text: { field: 'label', type: 'nominal' } },
    },
  ]
}

export const inUnit = ({ unit }: Pick<DistributionData, 'unit'>, value: number): string =>
  unit === 'points' ? wholeOr(value) : formatPercent(value)

/** A whole score stays one: "2", not "2.00". */
const wholeOr = (value: number): string =>
  Number.isInteger(value) ? String(value) : formatNumber(value)

/** "40% to under 50%"; a whole point by itself; the last bin has its end. */
export function binLabel(data: Pick<DistributionData, 'unit' | 'bins'>, index: number): string {
  const bin = data.bins[index]
  if (!bin) return ''
  const isPoint = data.unit === 'points' && bin.high - bin.low === 1 && Number.isInteger(bin.low)
  if (isPoint) return String(bin.low)
  const isLast = index === data.bins.length - 1
  return `${edge(data, bin.low)} to ${isLast ? '' : 'under '}${edge(data, bin.high)}`
}

const edge = ({ unit }: Pick<DistributionData, 'unit'>, value: number): string =>
  unit === 'points' ? String(value) : `${Number((value * 100).toPrecision(6))}%`

function description(data: DistributionData): string {
  const { measure, n, missing, middle, cuts } = data
  if (n === 0) return `${measure}: no scores.`
  const half =
    middle === null
      ? ''
      : ` The median is ${inUnit(data, middle.median)}; half lie between ${inUnit(data, middle.quartile1)} and ${inUnit(data, middle.quartile3)}.`
  const at = cuts.map(({ value, label }) => `${label} at ${inUnit(data, value)}`)
  const lines = at.length === 0 ? '' : ` Lines: ${at.join(', ')}.`
  const counts = data.bins.flatMap(({ count }, index) =>
    count === 0 ? [] : [`${binLabel(data, index)}: ${count}`],
  )
  return `Histogram of ${measure}, n = ${n}, ${missing} without a score.${half}${lines} ${counts.join('; ')}.`
}

function table(data: DistributionData): Chart['table'] {
  return {
    columns: [
      { title: data.measure, align: 'left' },
      { title: 'Students', align: 'right' },
    ],
    rows: [
      ...data.bins.map(({ count }, index) => [binLabel(data, index), String(count)]),
      ['All with a score', String(data.n)],
    ],
  }
}
