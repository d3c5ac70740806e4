// Where students stand and how much they grew, one dot each, parted by a line in each direction.

import { formatPercent } from '../statistics/format.ts'
import { type Chart, type ChartPlace, type Datum, frame, type Layer, plotWidth } from './chart.ts'
import type { ChartTheme } from './theme.ts'

type Axis = { readonly label: string; readonly line: number; readonly lineLabel: string }

export type GrowthQuadrant = {
  readonly achievement: Axis
  readonly growth: Axis
  readonly unit: 'percent of points' | 'points' | 'percentile'
  readonly points: readonly { readonly achievement: number; readonly growth: number }[]
}

type Point = GrowthQuadrant['points'][number]

const height = 280
const padding = { left: 52, right: 16, top: 22, bottom: 40 }

/** On a line counts as above it. Growth of shares is drawn in percentage points. */
export function growthQuadrant(data: GrowthQuadrant, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

/** The four quarters, each with whom it holds; in reading order from the top left. */
export const quarters = [
  { name: 'Lower, grew more', isHigh: false, isMore: true },
  { name: 'Higher, grew more', isHigh: true, isMore: true },
  { name: 'Lower, grew less', isHigh: false, isMore: false },
  { name: 'Higher, grew less', isHigh: true, isMore: false },
] as const

/** Index into `quarters`. 1e-9 of slack: 0.8 is not 0.8 after arithmetic. */
export function quarterOf(
  { achievement, growth }: Point,
  lines: Pick<GrowthQuadrant, 'achievement' | 'growth'>,
): number {
  const isHigh = achievement + 1e-9 >= lines.achievement.line
  const isMore = growth + 1e-9 >= lines.growth.line
  return (isMore ? 0 : 2) + (isHigh ? 1 : 0)
}

function counted(data: GrowthQuadrant) {
  return quarters.map(({ name }, index) => ({
    name,
    count: data.points.filter((point) => quarterOf(point, data) === index).length,
  }))
}

function spec(data: GrowthQuadrant, place: ChartPlace) {
  const { theme } = place
  const width = plotWidth(place, padding)
  const factor = data.unit === 'percent of points' ? 100 : 1
  const points = data.points.map((point) => ({
    ...{ x: point.achievement, y: point.growth * factor },
    quarter: quarterOf(point, data),
  }))
  const lines = { x: data.achievement.line, y: data.growth.line * factor }
  const axes = axesOf(data, { points, lines })
  return frame(place, {
    padding,
    height,
    layer: [
      ...dots(points, axes, theme),
      {
        data: { values: [lines] },
        mark: { type: 'rule', color: theme.mutedText, strokeDash: [4, 3] },
        encoding: { x: axes.x('x') },
      },
      {
        data: { values: [lines] },
        mark: { type: 'rule', color: theme.mutedText, strokeDash: [4, 3] },
        encoding: { y: axes.y('y') },
      },
      ...lineLabels(data, lines, { axes, theme, width }),
      ...corners(data, { theme, width }),
    ],
  })
}

type Axes = ReturnType<typeof axesOf>

function axesOf(
  { unit, achievement, growth }: GrowthQuadrant,
  { points, lines }: { readonly points: readonly Datum[]; readonly lines: Datum },
) {
  const span = (key: 'x' | 'y') => {
    const values = [...points, lines].map((one) => Number(one[key]))
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = (high - low || 1) * 0.12
    return [low - room, high + room]
  }
  const isPercentile = unit === 'percentile'
  const domains = {
    x: unit === 'percent of points' ? [0, 1.02] : isPercentile ? [0, 100] : span('x'),
    y: isPercentile ? [-9, 109] : span('y'),
  }
  const axis = (key: 'x' | 'y', title: string, format: string) => (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: domains[key], nice: false, zero: false },
    axis: {
      ...{ title, grid: true, tickCount: 6, format },
      ...(isPercentile && { values: [0, 25, 50, 75, 100] }),
    },
  })
  return {
    x: axis('x', achievement.label, unit === 'percent of points' ? '.0%' : '~r'),
    y: axis('y', growth.label, '~r'),
  }
}

/** Each quarter has its own shape as well as its color. */
function dots(
  points: readonly (Datum & { readonly quarter: number })[],
  { x, y }: Axes,
  theme: ChartTheme,
): readonly Layer[] {
  const looks = [
    { shape: 'triangle-up', color: theme.column },
    { shape: 'circle', color: theme.accent },
    { shape: 'diamond', color: theme.lower },
    { shape: 'square', color: theme.compare },
  ]
  const size = points.length > 300 ? 22 : 42
  return looks.map(({ shape, color }, quarter): Layer => ({
    data: { values: points.filter((point) => point.quarter === quarter) },
    mark: {
      type: 'point',
      shape,
      size,
      filled: true,
      color,
      opacity: points.length > 300 ? 0.5 : 0.8,
    },
    encoding: { x: x('x'), y: y('y') },
  }))
}

type Look = { readonly theme: ChartTheme; readonly width: number }

function lineLabels(
  data: GrowthQuadrant,
  lines: { readonly x: number; readonly y: number },
  { axes, theme }: Look & { readonly axes: Axes },
): readonly Layer[] {
  if (data.points.length === 0) return []
  const text = { type: 'text', fontSize: 11, fill: theme.mutedText } as const
  return [
    {
      data: { values: [{ x: lines.x, label: data.achievement.lineLabel }] },
      mark: { ...text, align: 'center' },
      encoding: {
        x: axes.x('x'),
        y: { value: -10 },
        text: { field: 'label', type: 'nominal' },
      },
    },
    {
      data: { values: [{ y: lines.y, label: data.growth.lineLabel }] },
      mark: { ...text, align: 'left', dy: -8 },
      encoding: { x: { value: 4 }, y: axes.y('y'), text: { field: 'label', type: 'nominal' } },
    },
  ]
}

function corners(data: GrowthQuadrant, { theme, width }: Look): readonly Layer[] {
  const places = [
    { x: 4, y: 10, align: 'left' },
    { x: width - 4, y: 10, align: 'right' },
    { x: 4, y: height - 10, align: 'left' },
    { x: width - 4, y: height - 10, align: 'right' },
  ] as const
  return counted(data).flatMap(({ name, count }, index): readonly Layer[] => {
    const { x, y, align } = places[index] ?? places[0]
    const text = (look: object): Layer => ({
      data: { values: [{ label: `${name}: ${count}` }] },
      mark: { type: 'text', align, fontWeight: 600, fontSize: 11, fill: theme.text, ...look },
      encoding: { x: { value: x }, y: { value: y }, text: { field: 'label', type: 'nominal' } },
    })
    // First the same words as a halo, so that no dot or line runs through them.
    return [text({ stroke: theme.surface, strokeWidth: 4 }), text({})]
  })
}

function description(data: GrowthQuadrant): string {
  const { points, achievement, growth } = data
  const title = `${achievement.label} against ${growth.label.toLowerCase()}`
  if (points.length === 0) return `${title}: no student to show.`
  const list = counted(data).map(({ name, count }) => `${name} ${count}`)
  return `${title}, ${points.length} students, parted at ${achievement.lineLabel} and at ${growth.lineLabel}: ${list.join(', ')}.`
}

function table(data: GrowthQuadrant): Chart['table'] {
  const total = data.points.length
  return {
    columns: [
      { title: `At ${data.achievement.lineLabel} and ${data.growth.lineLabel}`, align: 'left' },
      { title: 'Students', align: 'right' },
      { title: 'Share', align: 'right' },
    ],
    rows: [
      ...counted(data).map(({ name, count }) => [
        name,
        String(count),
        total === 0 ? '–' : formatPercent(count / total),
      ]),
      ['All', String(total), total === 0 ? '–' : '100%'],
    ],
  }
}
