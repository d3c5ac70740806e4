// Performance levels by window: a bar a window, parted into levels from the lowest at the left. The
// whisker is the interval of the one share that is spoken of.

import { formatPercent } from '../statistics/format.ts'
import {
  type Chart,
  type ChartPlace,
  type CountedShare,
  type Datum,
  down,
  fitted,
  frame,
  intervalText,
  type Layer,
  plotWidth,
  shareInWords,
  shareScale,
  shareText,
  textColumn,
  textWidth,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type LevelShares = {
  /** Lowest first. */
  readonly names: readonly string[]
  readonly windows: readonly {
    readonly label: string
    readonly n: number
    /** One a level, in the order of the names. */
    readonly shares: readonly CountedShare[]
  }[]
  /** Whose interval is drawn: of the lowest level, or of the highest. */
  readonly spokenOf: 'lowest' | 'highest'
}

const rowHeight = 34
const barHeight = 22
const keyLine = 18

export function levelSharesChart(data: LevelShares, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: LevelShares, place: ChartPlace) {
  const { theme } = place
  const height = data.windows.length * rowHeight
  const labels = Math.min(
    150,
    widest(
      data.windows.map(({ label }) => label),
      theme,
    ) + 12,
  )
  const ends = widest(data.windows.map(endOf), theme) + 10
  const keys = keyPlaces(data, { ...place, width: place.width - 8 })
  const padding = { left: labels, right: ends, top: keys.lines * keyLine + 8, bottom: 26 }
  const width = plotWidth(place, padding)
  const rows = data.windows.map((window, index) => ({ ...window, y: (index + 0.5) * rowHeight }))
  const look = { height, color: theme.text }
  return frame(place, {
    padding,
    height,
    layer: [
      segments(rows, { theme, height, count: data.names.length }),
      segmentLabels(rows, { theme, height, width }),
      ...whiskers(rows, { theme, height, spokenOf: data.spokenOf }),
      textColumn(
        rows.map(({ y, label }) => ({ y, label: fitted(label, labels - 8, theme) })),
        { ...look, x: -labels },
      ),
      textColumn(
        rows.map((row) => ({ y: row.y, label: endOf(row) })),
        { ...look, x: width + 8, color: theme.mutedText },
      ),
      ...keyLayers(data, keys, { theme, height, left: labels, top: padding.top }),
    ],
  })
}

type Row = LevelShares['windows'][number] & { readonly y: number }
type Look = { readonly theme: ChartTheme; readonly height: number }

const endOf = ({ n }: { readonly n: number }): string => `n = ${n}`

/** From warm to blue as in the student grid; more than four levels share the scale's steps. */
export function levelColors(count: number, theme: ChartTheme): readonly string[] {
  const [a, b, c, d] = theme.heat
  const known: Readonly<Record<number, readonly string[]>> = {
    1: [d],
    2: [a, d],
    3: [a, c, d],
    4: [a, b, c, d],
    5: [a, b, c, d, theme.column],
  }
  return known[count] ?? Array.from({ length: count }, (_, i) => theme.heat[i % 4] ?? d)
}

/** Where each level of a bar begins and ends. */
function partsOf({ shares, y }: Row) {
  let from = 0
  return shares.map(({ share, count }, level) => {
    const low = from
    from += share.value ?? 0
    return { y, level, low, high: from, count, share: share.value ?? 0 }
  })
}

function segments(
  rows: readonly Row[],
  { theme, height, count }: Look & { readonly count: number },
): Layer {
  const values = rows
    .flatMap(partsOf)
    .map(({ y, level, low, high }): Datum => ({ y, level, low, high }))
  return {
    data: { values },
    mark: { type: 'bar', orient: 'horizontal', height: barHeight, stroke: theme.surface },
    encoding: {
      x: shareScale('low', [0, 0.5, 1]),
      x2: { field: 'high' },
      y: down('y', height),
      color: {
        field: 'level',
        type: 'ordinal',
        scale: {
          domain: Array.from({ length: count }, (_, i) => i),
          range: [...levelColors(count, theme)],
        },
        legend: null,
      },
    },
  }
}

/** The share inside its part, where there is room. */
function segmentLabels(
  rows: readonly Row[],
  { theme, height, width }: Look & { readonly width: number },
): Layer {
  const values = rows
    .flatMap(partsOf)
    .filter(({ share }) => share * width > 34)
    .map(({ y, low, high, share }): Datum => ({
      y,
      middle: (low + high) / 2,
      label: formatPercent(share),
    }))
  return {
    data: { values },
    mark: { type: 'text', fontSize: 11, fill: theme.heatText, dy: 0 },
    encoding: {
      x: shareScale('middle', [0, 0.5, 1]),
      y: down('y', height),
      text: { field: 'label', type: 'nominal' },
    },
  }
}

/** Under the bar, where it covers no number. */
function whiskers(
  rows: readonly Row[],
  { theme, height, spokenOf }: Look & Pick<LevelShares, 'spokenOf'>,
): readonly Layer[] {
  const values = rows.flatMap(({ shares, y }): Datum[] => {
    const interval = (spokenOf === 'lowest' ? shares[0] : shares.at(-1))?.share.interval
    if (!interval) return []
    const [low, high] =
      spokenOf === 'lowest' ? [interval.low, interval.high] : [1 - interval.high, 1 - interval.low]
    return [{ y: y + barHeight / 2 + 3, low, high }]
  })
  return [
    {
      data: { values },
      mark: { type: 'rule', color: theme.whisker, strokeWidth: 2 },
      encoding: {
        x: shareScale('low', [0, 0.5, 1]),
        x2: { field: 'high' },
        y: down('y', height),
      },
    },
  ]
}

type Keys = {
  readonly lines: number
  readonly at: readonly { x: number; line: number; name: string }[]
}

/** The names of the levels above the bars, in as many lines as they need. */
function keyPlaces({ names }: LevelShares, { theme, width }: ChartPlace): Keys {
  let x = 0
  let line = 0
  const at = names.map((name) => {
    const shown = fitted(name, width - 24, theme)
    const room = textWidth(shown, theme, 12) + 32
    if (x > 0 && x + room > width) {
      x = 0
      line += 1
    }
    const place = { x, line, name: shown }
    x += room
    return place
  })
  return { lines: line + 1, at }
}

function keyLayers(
  { names }: LevelShares,
  keys: Keys,
  { theme, height, left, top }: Look & { readonly left: number; readonly top: number },
): readonly Layer[] {
  const colors = levelColors(names.length, theme)
  return keys.at.flatMap(({ x, line, name }, level): readonly Layer[] => {
    const y = line * keyLine + 8 - top
    return [
      {
        data: { values: [{ y }] },
        mark: { type: 'square', size: 120, opacity: 1, color: colors[level] ?? theme.bar },
        encoding: { x: { value: x + 6 - left }, y: down('y', height) },
      },
      textColumn([{ y, label: name }], { x: x + 18 - left, height, color: theme.mutedText }),
    ]
  })
}

function description({ names, windows }: LevelShares): string {
  const lines = windows.map(({ label, shares }) => {
    const said = shares.map((share, level) => `${names[level] ?? ''} ${shareInWords(share)}`)
    return `${label}: ${said.join('; ')}.`
  })
  return `Bars of the shares of students in ${names.length} levels, lowest first. ${lines.join(' ')}`
}

function table({ names, windows }: LevelShares): Chart['table'] {
  return {
    columns: [
      { title: 'Window', align: 'left' },
      { title: 'Level', align: 'left' },
      { title: 'Students', align: 'right' },
      { title: 'Share', align: 'right' },
      { title: '95% interval', align: 'right' },
    ],
    rows: windows.flatMap(({ label, shares }) =>
      shares.map(({ count, share }, level) => [
        label,
        names[level] ?? '',
        `${count} of ${share.n}`,
        shareText(share),
        intervalText(share),
      ]),
    ),
  }
}
