// From which performance level to which: two columns of levels, lowest at the bottom, and bands
// between them as wide as the students who took that way. The matrix is the table.

import { formatPercent } from '../statistics/format.ts'
import {
  type Chart,
  type ChartPlace,
  down,
  fitted,
  frame,
  type Layer,
  plotWidth,
  textColumn,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'
import {
  type Band,
  bandsOf,
  barWidth,
  between,
  edge,
  smooth,
  type Stack,
  stackOf,
  sum,
} from './transition-bands.ts'

export type TransitionFlow = {
  readonly beforeLabel: string
  readonly afterLabel: string
  /** Lowest first. */
  readonly levels: readonly string[]
  /** Rows before, columns after. */
  readonly counts: readonly (readonly number[])[]
}

const top = 26
/** Bold letters are wider. */
const bold = 1.1

export function transitionFlow(data: TransitionFlow, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: TransitionFlow, place: ChartPlace) {
  const { theme } = place
  const { levels } = data
  const height = Math.max(150, 46 * levels.length)
  const labels = Math.min(widest(levels, theme) * bold + 14, place.width * 0.3)
  const padding = { left: labels + 34, right: labels + 34, top, bottom: 8 }
  const width = plotWidth(place, padding)
  const before = stackOf(data.counts.map(sum), height)
  const after = stackOf(
    levels.map((_, to) => sum(data.counts.map((row) => row[to] ?? 0))),
    height,
  )
  const bands = bandsOf(data, { before, after })
  const side = { height, theme, labels, levels }
  return frame(place, {
    padding,
    height,
    layer: [
      ...bandLayers(bands, { height, width, theme }),
      bars([...before.map(at(0)), ...after.map(at(width - barWidth))], { height, width, theme }),
      ...levelTexts(before, { ...side, x: -10, align: 'right' }),
      ...levelTexts(after, { ...side, x: width + 10, align: 'left' }),
      heading(data.beforeLabel, { x: barWidth, align: 'right', theme }),
      heading(data.afterLabel, { x: width - barWidth, align: 'left', theme }),
    ],
  })
}

const at = (x: number) => (level: Stack[number]) => ({ ...level, x, x2: x + barWidth })

type Look = { readonly height: number; readonly width: number; readonly theme: ChartTheme }

function bandLayers(bands: readonly Band[], { height, width, theme }: Look): readonly Layer[] {
  const color = { up: theme.column, same: theme.compareFill, down: theme.lower }
  const x = across('x', width)
  const areas = (['same', 'down', 'up'] as const).map((kind): Layer => ({
    data: {
      values: bands.filter((band) => band.kind === kind).flatMap((band) => edge(band, width)),
    },
    mark: { type: 'area', color: color[kind], opacity: kind === 'same' ? 0.8 : 0.6 },
    encoding: {
      x,
      y: down('y', height),
      y2: { field: 'y2' },
      detail: { field: 'name', type: 'nominal' },
    },
  }))
  const labelled = bands.filter(
    ({ leaves, kind }) => kind !== 'same' && leaves[1] - leaves[0] >= 13,
  )
  const counts = labelled.map(({ count, leaves, arrives }) => ({
    x: width * 0.2,
    y: between((leaves[0] + leaves[1]) / 2, (arrives[0] + arrives[1]) / 2, smooth(0.2)),
    label: String(count),
  }))
  return [
    ...areas,
    {
      data: { values: counts },
      mark: { type: 'text', fontSize: 11, fontWeight: 600, fill: theme.text },
      encoding: { x, y: down('y', height), text: { field: 'label', type: 'nominal' } },
    },
  ]
}

/** Pixel positions across the plot; one scale that all layers share. */
function across(field: string, width: number) {
  const range = [0, width]
  const scale = { domain: range, range, nice: false, zero: false }
  return { field, type: 'quantitative', scale, axis: null } as const
}

function bars(
  levels: readonly { from: number; to: number; count: number; x: number; x2: number }[],
  { height, width, theme }: Look,
): Layer {
  return {
    data: { values: levels.filter(({ count }) => count > 0) },
    mark: { type: 'rect', color: theme.whisker },
    encoding: {
      x: across('x', width),
      x2: { field: 'x2' },
      y: down('from', height),
      y2: { field: 'to' },
    },
  }
}

type Side = {
  readonly height: number
  readonly theme: ChartTheme
  readonly labels: number
  readonly levels: readonly string[]
  readonly x: number
  readonly align: 'left' | 'right'
}

/** Name over count; pushed apart where levels are thin, so that no two texts overlap. */
function levelTexts(stack: Stack, side: Side): readonly Layer[] {
  const { height, theme, levels, labels, x, align } = side
  const shown = stack.flatMap(({ from, to, count }, index) =>
    count === 0 ? [] : [{ y: (from + to) / 2, count, level: levels[index] ?? '' }],
  )
  const total = sum(stack.map(({ count }) => count))
  const places = apart(
    shown.map(({ y }) => y),
    { height, least: 30 },
  )
  const column = (shift: number, label: (one: (typeof shown)[number]) => string, look: object) =>
    textColumn(
      shown.map((one, index) => ({ y: (places[index] ?? one.y) + shift, label: label(one) })),
      { x, align, height, color: theme.text, ...look },
    )
  return [
    column(-7, ({ level }) => fitted(level, (labels + 20) / bold, theme), { bold: true }),
    column(8, ({ count }) => `${count} (${formatPercent(count / total)})`, {
      color: theme.mutedText,
      size: 11,
    }),
  ]
}

/** From the bottom up, each at least `least` pixels above the one before, all inside the height. */
function apart(
  places: readonly number[],
  { height, least }: { readonly height: number; readonly least: number },
): readonly number[] {
  let previous = height - 14 + least
  const up = places.map((y) => {
    previous = Math.min(y, previous - least)
    return previous
  })
  const over = Math.max(0, 14 - Math.min(14, ...up))
  return up.map((y) => y + over)
}

function heading(
  label: string,
  { x, align, theme }: { x: number; align: 'left' | 'right'; theme: ChartTheme },
): Layer {
  return {
    data: { values: [{ label }] },
    mark: { type: 'text', align, fontSize: 11, fill: theme.mutedText },
    encoding: {
      x: { value: x },
      y: { value: -14 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}

function description({ levels, counts, beforeLabel, afterLabel }: TransitionFlow): string {
  const total = sum(counts.map(sum))
  const title = `Students by level, ${beforeLabel} to ${afterLabel}`
  if (total === 0) return `${title}: no student has a level both times.`
  const count = (isOf: (step: number) => boolean) =>
    sum(counts.flatMap((row, from) => row.filter((_, to) => isOf(to - from))))
  const rows = levels.map((level, from) => {
    const row = counts[from] ?? []
    const to = levels.map((name, index) => `${row[index] ?? 0} to ${name}`).join(', ')
    return `From ${level}: ${to}.`
  })
  return `${title}: of ${total} students ${count((step) => step > 0)} moved up, ${count((step) => step === 0)} stayed, ${count((step) => step < 0)} moved down. ${rows.join(' ')}`
}

/** Counts with the share of the row: rows before, columns after, highest level first as it is drawn. */
function table({ levels, counts, beforeLabel, afterLabel }: TransitionFlow): Chart['table'] {
  const order = levels.map((_, index) => levels.length - 1 - index)
  const cell = (count: number, total: number) =>
    total === 0 ? '–' : `${count} (${formatPercent(count / total)})`
  return {
    columns: [
      { title: `${beforeLabel} ↓ ${afterLabel} →`, align: 'left' },
      ...order.map((to) => ({ title: levels[to] ?? '', align: 'right' as const })),
      { title: 'All', align: 'right' },
    ],
    rows: [
      ...order.map((from) => {
        const row = counts[from] ?? []
        const total = sum(row)
        return [levels[from] ?? '', ...order.map((to) => cell(row[to] ?? 0, total)), String(total)]
      }),
      [
        'All',
        ...order.map((to) => String(sum(counts.map((row) => row[to] ?? 0)))),
        String(sum(counts.map(sum))),
      ],
    ],
  }
}
