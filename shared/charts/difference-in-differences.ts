// Coached against comparison in two windows: each group's means with their intervals, a dashed line
// to where the coached would be without the difference, and that difference beside it.

import {
  type Chart,
  type ChartPlace,
  type Datum,
  fitted,
  frame,
  type Layer,
  plotWidth,
} from './chart.ts'
import {
  type DifferenceInDifferencesPicture,
  differenceDescription,
  differenceTable,
  expectedAfter,
  type GroupMeans,
  valueText,
} from './difference-in-differences-words.ts'
import type { ChartTheme } from './theme.ts'

const height = 236
const inset = 26
const capWidth = 10

export function differenceInDifferencesPlot(
  data: DifferenceInDifferencesPicture,
  place: ChartPlace,
): Chart {
  return {
    spec: spec(data, place),
    description: differenceDescription(data),
    table: differenceTable(data),
  }
}

function spec(data: DifferenceInDifferencesPicture, place: ChartPlace) {
  const { theme } = place
  const right = Math.min(200, place.width * 0.42)
  const padding = { left: 44, right, top: 12, bottom: 30 }
  const width = plotWidth(place, padding)
  const look: Look = { theme, width, right, unit: data.unit, scale: scaleOf(data) }
  const both = [data.coached, data.comparison].every(
    ({ before, after }) => before.value !== null && after.value !== null,
  )
  return frame(place, {
    padding,
    height,
    layer: [
      grid(look),
      ...windowNames(data, look),
      ...(both ? [] : [note('Too few students with both scores', look)]),
      ...(both ? groupLayers(data.comparison, { ...look, color: theme.compare, dx: -3 }) : []),
      ...(both ? groupLayers(data.coached, { ...look, color: theme.accent, dx: 3 }) : []),
      ...(both ? counterfactual(data, look) : []),
      ...(both ? labels(data, look) : []),
    ],
  })
}

type Scale = { readonly low: number; readonly high: number }
type Look = {
  readonly theme: ChartTheme
  readonly width: number
  /** Pixels for the labels at the right. */
  readonly right: number
  readonly unit: DifferenceInDifferencesPicture['unit']
  readonly scale: Scale
}

function scaleOf(data: DifferenceInDifferencesPicture): Scale {
  const expected = expectedAfter(data)
  const values = [data.coached, data.comparison].flatMap(({ before, after }) =>
    [before, after].flatMap(({ value, interval }) =>
      value === null ? [] : [value, interval?.low ?? value, interval?.high ?? value],
    ),
  )
  if (expected !== null) values.push(expected)
  if (values.length === 0) return { low: 0, high: 1 }
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const spare = (high - low || 1) * 0.08
  return { low: low - spare, high: high + spare }
}

const across = (field: string, { width }: Look) => {
  const scale = { domain: [0, width], range: [0, width], nice: false, zero: false }
  return { field, type: 'quantitative', scale, axis: null } as const
}

const up = (field: string, { scale: { low, high }, unit }: Look) => {
  const scale = { domain: [low, high], range: [height, 0], nice: false, zero: false }
  const format = unit === 'points' ? '~g' : '.0%'
  const axis = { tickCount: 5, grid: true, title: null, format }
  return { field, type: 'quantitative', scale, axis } as const
}

const pixelOf = (value: number, { scale: { low, high } }: Look): number =>
  height - ((value - low) / (high - low)) * height

/** The labelled lines of the scale, also where there is nothing to draw. */
function grid(look: Look): Layer {
  return {
    data: { values: [{ y: look.scale.low }] },
    mark: { type: 'point', opacity: 0 },
    encoding: { y: up('y', look) },
  }
}

const xOf = (window: 'before' | 'after', { width }: Look): number =>
  window === 'before' ? inset : width - inset

function windowNames(data: DifferenceInDifferencesPicture, look: Look): readonly Layer[] {
  const values = [
    { x: xOf('before', look), label: data.beforeLabel },
    { x: xOf('after', look), label: data.afterLabel },
  ]
  return [
    {
      data: { values },
      mark: { type: 'text', fontSize: 12, fontWeight: 600, fill: look.theme.text },
      encoding: {
        x: across('x', look),
        y: { value: height + 16 },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ]
}

function note(label: string, look: Look): Layer {
  return {
    data: { values: [{ label }] },
    mark: { type: 'text', align: 'center', fontSize: 12, fill: look.theme.mutedText },
    encoding: {
      x: { value: look.width / 2 },
      y: { value: height / 2 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}

/** A line with a point and a whisker in each window; `dx` keeps the whiskers of two groups apart. */
function groupLayers(
  group: GroupMeans,
  look: Look & { readonly color: string; readonly dx: number },
): readonly Layer[] {
  const points = (['before', 'after'] as const).flatMap((window): Datum[] => {
    const { value, interval } = group[window]
    if (value === null) return []
    const x = xOf(window, look) + look.dx
    return [{ x, y: value, low: interval?.low ?? value, high: interval?.high ?? value }]
  })
  const data = { values: points }
  const x = across('x', look)
  const cap = { type: 'tick', orient: 'horizontal', thickness: 1.5, size: capWidth } as const
  return [
    {
      data,
      mark: { type: 'line', stroke: look.color, strokeWidth: 2 },
      encoding: { x, y: up('y', look) },
    },
    {
      data,
      mark: { type: 'rule', stroke: look.color, strokeWidth: 1.5 },
      encoding: { x, y: up('low', look), y2: { field: 'high' } },
    },
    ...['low', 'high'].map((end): Layer => ({
      data,
      mark: { ...cap, color: look.color },
      encoding: { x, y: up(end, look) },
    })),
    {
      data,
      mark: { type: 'circle', size: 72, opacity: 1, color: look.color },
      encoding: { x, y: up('y', look) },
    },
  ]
}

function counterfactual(data: DifferenceInDifferencesPicture, look: Look): readonly Layer[] {
  const expected = expectedAfter(data)
  const { before, after } = data.coached
  if (expected === null || before.value === null || after.value === null) return []
  const { accent, surface } = look.theme
  const ends = [
    { x: xOf('before', look) + 3, y: before.value },
    { x: xOf('after', look) + 3, y: expected },
  ]
  const x = across('x', look)
  const bracket = [{ x: xOf('after', look) + 16, y: expected, y2: after.value }]
  return [
    {
      data: { values: ends },
      mark: { type: 'line', stroke: accent, strokeWidth: 1.5, strokeDash: [5, 4] },
      encoding: { x, y: up('y', look) },
    },
    {
      data: { values: ends.slice(1) },
      mark: { type: 'point', shape: 'circle', size: 60, filled: true, opacity: 1 },
      encoding: {
        x,
        y: up('y', look),
        fill: { value: surface },
        stroke: { value: accent },
        strokeWidth: { value: 1.5 },
      },
    },
    {
      data: { values: bracket },
      mark: { type: 'rule', stroke: look.theme.text, strokeWidth: 1.5 },
      encoding: { x, y: up('y', look), y2: { field: 'y2' } },
    },
  ]
}

type Label = { readonly y: number; readonly lines: readonly string[]; readonly color: string }

/** Direct labels at the right, moved apart where they would lie on each other. */
function labels(data: DifferenceInDifferencesPicture, look: Look): readonly Layer[] {
  const { theme } = look
  const expected = expectedAfter(data)
  const wanted: Label[] = [data.coached, data.comparison].map((group, index) => ({
    y: pixelOf(group.after.value ?? 0, look),
    lines: [`${valueText(group.after, data)} ${group.label}`, `n = ${group.after.n}`],
    color: index === 0 ? theme.accent : theme.compare,
  }))
  if (expected !== null) {
    wanted.push({
      y: pixelOf(expected, look),
      lines: ['without the difference'],
      color: theme.mutedText,
    })
  }
  return apart(wanted).flatMap(({ y, lines, color }) =>
    lines.map((line, index): Layer => ({
      data: { values: [{ label: fitted(line, look.right - 6, theme) }] },
      mark: {
        type: 'text',
        align: 'left',
        fontSize: index === 0 ? 12 : 11,
        fontWeight: index === 0 && lines.length > 1 ? 600 : 'normal',
        fill: color,
      },
      encoding: {
        x: { value: look.width - inset + 26 },
        y: { value: y + index * lineHeight },
        text: { field: 'label', type: 'nominal' },
      },
    })),
  )
}

const lineHeight = 14

/** From the top down, each at least below the one before; then up again where they ran out of room. */
function apart(wanted: readonly Label[]): readonly Label[] {
  const placed: Label[] = []
  let floor = 4
  for (const label of wanted.toSorted((a, b) => a.y - b.y)) {
    const y = Math.max(label.y, floor)
    placed.push({ ...label, y })
    floor = y + label.lines.length * lineHeight + 4
  }
  const over = Math.max(0, floor - height - 8)
  return over === 0 ? placed : placed.map((label) => ({ ...label, y: label.y - over }))
}
