// Were the groups alike before? One gap in standard deviations on a strip with its three zones:
// alike, to be adjusted, not comparable.

import { formatInterval, formatNumber } from '../statistics/format.ts'
import type { Estimate } from '../statistics/result.ts'
import { type Chart, type ChartPlace, frame, type Layer, plotWidth } from './chart.ts'

export type BaselineStrip = {
  /** Hedges' g, coached − comparison. */
  readonly gap: Estimate
  /** What it means for what may be said. */
  readonly sentence: string
  readonly coachedN: number
  readonly comparisonN: number
}

/** What Works Clearinghouse: up to the first alike, up to the second with adjustment. */
const bounds = { alike: 0.05, adjustable: 0.25 } as const
const height = 44

export function baselineStrip(data: BaselineStrip, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec({ gap }: BaselineStrip, place: ChartPlace) {
  const padding = { left: 12, right: 12, top: 22, bottom: 40 }
  const reach = reachOf(gap)
  const look = { ...place, reach, width: plotWidth(place, padding) }
  return frame(place, {
    padding,
    height,
    layer: [
      ...zones(look),
      ...zoneNames(look),
      ...(gap.value === null ? [] : gapLayers(gap, look)),
    ],
  })
}

/** Half of the scale: never less than 0.6, so that the zones keep their size from page to page. */
function reachOf({ value, interval }: Estimate): number {
  const ends = [value ?? 0, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs)
  return Math.min(3, Math.max(0.6, ...ends.map((end) => end * 1.1)))
}

type Look = ChartPlace & { readonly reach: number }

const across = (field: string, { reach }: Look, isAxis = false) => {
  const axis = {
    values: [-1, -0.5, -bounds.adjustable, 0, bounds.adjustable, 0.5, 1].filter(
      (tick) => Math.abs(tick) <= reach,
    ),
    format: '.2~f',
    title: 'Coached minus comparison before, standard deviations (95% interval)',
    grid: false,
  }
  const scale = { domain: [-reach, reach], nice: false, clamp: true }
  return { field, type: 'quantitative' as const, scale, axis: isAxis ? axis : null }
}

function zones(look: Look): readonly Layer[] {
  const { theme } = look
  const zone = (low: number, high: number, opacity: number): Layer => ({
    data: { values: [{ low, high }] },
    mark: { type: 'rect', color: theme.bar, opacity, stroke: theme.line },
    encoding: {
      x: across('low', look, true),
      x2: { field: 'high' },
      y: { value: 0 },
      y2: { value: height },
    },
  })
  return [
    zone(-look.reach, look.reach, 0),
    zone(-bounds.adjustable, bounds.adjustable, 0.4),
    zone(-bounds.alike, bounds.alike, 1),
  ]
}

function zoneNames(look: Look): readonly Layer[] {
  const middle = (bounds.adjustable + look.reach) / 2
  const values = [
    { x: -middle, label: 'not comparable' },
    { x: -(bounds.alike + bounds.adjustable) / 2, label: 'adjust' },
    { x: 0, label: 'alike' },
    { x: (bounds.alike + bounds.adjustable) / 2, label: 'adjust' },
    { x: middle, label: 'not comparable' },
  ]
  return [
    {
      data: { values },
      mark: { type: 'text', fontSize: 11, fill: look.theme.mutedText },
      encoding: {
        x: across('x', look, true),
        y: { value: -10 },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ]
}

function gapLayers({ value, interval }: Estimate, look: Look): readonly Layer[] {
  const { theme } = look
  const x = (field: string) => across(field, look, true)
  const y = { value: height / 2 }
  const data = {
    values: [
      { value: value ?? 0, low: interval?.low ?? value ?? 0, high: interval?.high ?? value ?? 0 },
    ],
  }
  const cap = { type: 'tick', orient: 'vertical', thickness: 1.5, size: 12 } as const
  return [
    {
      data,
      mark: { type: 'rule', color: theme.whisker, strokeWidth: 1.5 },
      encoding: { x: x('low'), x2: { field: 'high' }, y },
    },
    ...['low', 'high'].map((end): Layer => ({
      data,
      mark: { ...cap, color: theme.whisker },
      encoding: { x: x(end), y },
    })),
    {
      data,
      mark: { type: 'circle', size: 90, opacity: 1, color: theme.accent },
      encoding: { x: x('value'), y },
    },
  ]
}

const gapText = ({ value, reason }: Estimate): string =>
  value === null ? (reason ?? '–') : formatNumber(value)

const rangeText = ({ interval }: Estimate): string =>
  interval === null ? '–' : formatInterval(interval)

function description({ gap, sentence, coachedN, comparisonN }: BaselineStrip): string {
  const size =
    gap.value === null
      ? gapText(gap)
      : `${gapText(gap)} standard deviations, 95% interval ${rangeText(gap)}.`
  return `Gap of ${coachedN} coached and ${comparisonN} comparison students before: ${size} ${sentence}`
}

function table({ gap, sentence, coachedN, comparisonN }: BaselineStrip): Chart['table'] {
  const right = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [
      { title: 'Before', align: 'left' },
      right('Coached'),
      right('Comparison'),
      right('Gap in sd'),
      right('95% interval'),
    ],
    rows: [[sentence, String(coachedN), String(comparisonN), gapText(gap), rangeText(gap)]],
  }
}
