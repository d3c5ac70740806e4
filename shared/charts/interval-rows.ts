// One estimate a row as a dot with its interval, the earlier window in grey above it: means of groups
// on the scale of their scores, or gaps around a line at zero.

import { formatChange, formatInterval, formatNumber, formatPercent } from '../statistics/format.ts'
import type { Estimate } from '../statistics/result.ts'
import {
  type Chart,
  type ChartPlace,
  type Datum,
  down,
  fitted,
  frame,
  type Layer,
  plotWidth,
  textColumn,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type IntervalRows = {
  /** "Share of points", "Gap in percentage points". */
  readonly measure: string
  /** `share` is 0 to 1 on an axis to 100%; `change` is in points or percentage points around zero. */
  readonly scale: 'share' | 'points' | 'change'
  readonly nowLabel: string
  /** Null where there is no earlier window. */
  readonly beforeLabel: string | null
  readonly rows: readonly {
    readonly label: string
    readonly now: Estimate
    readonly before: Estimate | null
  }[]
}

const offset = 8

/** How each group did, with the interval of its mean. */
export const groupMeans = (data: IntervalRows, place: ChartPlace): Chart => chartOf(data, place)

/** How far groups are apart; an interval that crosses the line at zero cannot tell. */
export const gapPlot = (data: IntervalRows, place: ChartPlace): Chart => chartOf(data, place)

function chartOf(data: IntervalRows, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: IntervalRows, place: ChartPlace) {
  const { theme } = place
  const { rows, beforeLabel, nowLabel } = data
  const rowHeight = beforeLabel === null ? 28 : 40
  const height = Math.max(1, rows.length) * rowHeight
  const left = Math.min(
    widest(
      rows.map(({ label }) => label),
      theme,
    ) + 16,
    place.width * 0.42,
  )
  const counts = rows.map(({ now }) => `n = ${now.n.toLocaleString('en-US')}`)
  const values = rows.map(({ now }) => valueText(now, data))
  const right = widest(values, theme) + widest(counts, theme, 11) + 30
  const padding = { left, right, top: beforeLabel === null ? 4 : 22, bottom: 40 }
  const width = plotWidth(place, padding)
  const middle = (index: number) => (index + 0.5) * rowHeight
  const column = (x: number, labels: readonly string[], look: object) =>
    textColumn(
      labels.map((label, index) => ({ y: middle(index), label })),
      { x, height, color: theme.mutedText, ...look },
    )
  const shift = beforeLabel === null ? 0 : offset
  const at = { height, theme, x: axisOf(data) }
  const points = (pick: (row: IntervalRows['rows'][number]) => Estimate | null, by: number) =>
    rows.flatMap((row, index) => pointOf(pick(row), middle(index) + by, data.scale))
  const names = rows.map(({ label }) => fitted(label, left - 16, theme))
  const name = (label: string, y: number, color: string): Layer =>
    textColumn([{ y, label }], { x: -left, height, color, size: 11 })
  return frame(place, {
    padding,
    height,
    layer: [
      ...(data.scale === 'change' ? [zeroLine(at)] : []),
      ...intervalLayers(
        points(({ before }) => before, -shift),
        { ...at, color: theme.compare },
      ),
      ...intervalLayers(
        points(({ now }) => now, shift),
        { ...at, color: theme.accent },
      ),
      column(-left, names, { color: theme.text }),
      column(width + 10, values, { bold: true, color: theme.text }),
      column(width + right, counts, { align: 'right', size: 11 }),
      ...(beforeLabel === null
        ? []
        : [
            textColumn([{ y: -12, label: `${beforeLabel} (above)` }], {
              ...{ x: 0, height, color: theme.compare, size: 11, bold: true },
            }),
            textColumn([{ y: -12, label: `${nowLabel} (below)` }], {
              ...{ x: width, height, color: theme.accent, size: 11, bold: true, align: 'right' },
            }),
          ]),
      ...(rows.length === 0 ? [name('No group to show', 14, theme.mutedText)] : []),
    ],
  })
}

type At = {
  readonly height: number
  readonly theme: ChartTheme
  readonly x: ReturnType<typeof axisOf>
}

function axisOf(data: IntervalRows) {
  const { scale, measure } = data
  const format = scale === 'share' ? '.0%' : '~r'
  return (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [...domainOf(data)], nice: scale !== 'share', zero: false },
    axis: { title: `${measure} (95% interval)`, grid: true, tickCount: 5, format },
  })
}

function domainOf({ rows, scale }: IntervalRows): readonly [number, number] {
  if (scale === 'share') return [0, 1]
  const ends = rows
    .flatMap(({ now, before }) => [now, before])
    .flatMap((one) =>
      one?.value === undefined || one.value === null
        ? []
        : [one.value, one.interval?.low ?? one.value, one.interval?.high ?? one.value],
    )
  if (ends.length === 0) return scale === 'change' ? [-1, 1] : [0, 1]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (scale === 'points') {
    const room = (high - low || 1) * 0.1
    return [low - room, high + room]
  }
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1
  return [-reach, reach]
}

/** The interval of a mean share may pass 100%: it is drawn up to there, the table has all of it. */
function pointOf(
  estimate: Estimate | null,
  y: number,
  scale: IntervalRows['scale'],
): readonly Datum[] {
  if (estimate === null || estimate.value === null) return []
  const { value, interval } = estimate
  const [low, high] = [interval?.low ?? value, interval?.high ?? value]
  if (scale !== 'share') return [{ y, value, low, high }]
  return [{ y, value, low: Math.max(0, low), high: Math.min(1, high) }]
}

function intervalLayers(
  values: readonly Datum[],
  { height, x, color }: At & { readonly color: string },
): readonly Layer[] {
  const data = { values: [...values] }
  const y = down('y', height)
  return [
    {
      data,
      mark: { type: 'rule', color, strokeWidth: 2 },
      encoding: { x: x('low'), x2: { field: 'high' }, y },
    },
    { data, mark: { type: 'circle', color, size: 70, opacity: 1 }, encoding: { x: x('value'), y } },
  ]
}

function zeroLine({ x, theme }: At): Layer {
  return {
    data: { values: [{ zero: 0 }] },
    mark: { type: 'rule', color: theme.text, strokeWidth: 1.5 },
    encoding: { x: x('zero') },
  }
}

function valueText({ value }: Estimate, { scale }: IntervalRows): string {
  if (value === null) return 'too few'
  if (scale === 'share') return formatPercent(value)
  return scale === 'change' ? formatChange(value) : formatNumber(value)
}

function rangeText({ interval }: Estimate, { scale }: IntervalRows): string {
  if (interval === null) return '–'
  if (scale !== 'share') return formatInterval(interval)
  return `${formatPercent(interval.low)} to ${formatPercent(interval.high)}`
}

function inWords(estimate: Estimate, data: IntervalRows): string {
  if (estimate.value === null) return estimate.reason ?? 'no value'
  const range = estimate.interval ? `, 95% interval ${rangeText(estimate, data)}` : ''
  return `${valueText(estimate, data)}${range}`
}

function description(data: IntervalRows): string {
  const { rows, measure, nowLabel, beforeLabel } = data
  if (rows.length === 0) return `${measure}, ${nowLabel}: no group to show.`
  const lines = rows.map(({ label, now, before }) => {
    const earlier = before === null ? '' : `${beforeLabel} ${inWords(before, data)}; ${nowLabel} `
    return `${label}: ${earlier}${inWords(now, data)}, n = ${now.n}.`
  })
  return `${measure}, ${nowLabel}, ${rows.length} rows. ${lines.join(' ')}`
}

function table(data: IntervalRows): Chart['table'] {
  const { rows, beforeLabel, nowLabel, measure } = data
  const right = (title: string) => ({ title, align: 'right' as const })
  const earlier =
    beforeLabel === null ? [] : [right(beforeLabel), right(`${beforeLabel}: 95% interval`)]
  const cells = (one: Estimate) => [valueText(one, data), rangeText(one, data)]
  const none = ['–', '–']
  return {
    columns: [
      { title: measure, align: 'left' },
      ...earlier,
      right(nowLabel),
      right('95% interval'),
      right('n'),
      right('Missing'),
    ],
    rows: rows.map(({ label, now, before }) => [
      label,
      ...(beforeLabel === null ? [] : before === null ? none : cells(before)),
      ...cells(now),
      String(now.n),
      String(now.missing),
    ]),
  }
}
