// Each student's two scores as a line, and beside them the mean change with its interval on the same
// scale: its zero lies at the first mean, so that its dot lies at the second (Gardner & Altman 1986).

import { formatChange, formatInterval, formatNumber, formatPercent } from '../statistics/format.ts'
import type { Estimate } from '../statistics/result.ts'
import { type Chart, type ChartPlace, frame, type Layer, plotWidth } from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type PairedSlopes = {
  readonly beforeLabel: string
  readonly afterLabel: string
  /** What is scored: "Share of points". */
  readonly measure: string
  /** Shares are 0 to 1; their changes are printed in percentage points. */
  readonly unit: 'percent of points' | 'points'
  readonly students: readonly { readonly before: number; readonly after: number }[]
  readonly before: Estimate
  readonly after: Estimate
  readonly difference: Estimate
}

const height = 220
const padding = { left: 48, right: 118, top: 12, bottom: 34 }
/** Lines beyond this only make a grey area: every second, third … is drawn, and the words say so. */
const mostLines = 400

export function pairedSlopes(data: PairedSlopes, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: PairedSlopes, place: ChartPlace) {
  const width = plotWidth(place, padding)
  const { theme } = place
  const at: Columns = {
    ...{ before: 8, after: Math.round(width * 0.68), change: Math.round(width * 0.9) },
    ...{ end: width, theme, y: scoreAxis(data) },
  }
  if (data.students.length === 0) {
    return frame(place, { padding, height, layer: [nothing(data, theme)] })
  }
  return frame(place, {
    padding,
    height,
    layer: [
      ...slopes(data, at),
      ...means(data, at),
      ...changeLayers(data, at),
      words([{ y: height + 18, label: data.beforeLabel }], {
        x: at.before,
        color: theme.mutedText,
      }),
      words([{ y: height + 18, label: data.afterLabel }], { x: at.after, color: theme.mutedText }),
      words([{ y: height + 18, label: 'Mean change' }], { x: at.change, color: theme.mutedText }),
    ],
  })
}

type Columns = {
  readonly before: number
  readonly after: number
  readonly change: number
  readonly end: number
  readonly theme: ChartTheme
  readonly y: ReturnType<typeof scoreAxis>
}

function scoreAxis({ students, unit }: PairedSlopes) {
  const scores = students.flatMap(({ before, after }) => [before, after])
  const isShare = unit === 'percent of points'
  const [low, high] = isShare ? [0, 1] : [Math.min(...scores), Math.max(...scores)]
  const room = isShare ? 0 : (high - low || 1) * 0.05
  return (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [low - room, high + room], nice: false, zero: false },
    axis: { title: null, grid: true, tickCount: 5, format: isShare ? '.0%' : '~r' },
  })
}

const kinds = [
  { name: 'same', isOf: (change: number) => Math.abs(change) < 1e-9 },
  { name: 'down', isOf: (change: number) => change <= -1e-9 },
  { name: 'up', isOf: (change: number) => change >= 1e-9 },
] as const

/** Falls are dashed as well as orange, so that they are told from rises without color. */
function slopes({ students }: PairedSlopes, at: Columns): readonly Layer[] {
  const step = everyOf(students.length)
  const drawn = students.filter((_, index) => index % step === 0)
  const opacity = Math.max(0.12, Math.min(0.7, 16 / drawn.length))
  const color = { up: at.theme.column, same: at.theme.compare, down: at.theme.lower }
  return kinds.map(({ name, isOf }): Layer => ({
    data: { values: drawn.filter(({ before, after }) => isOf(after - before)) },
    mark: {
      type: 'rule',
      color: color[name],
      opacity: name === 'up' ? opacity : Math.min(0.85, opacity * 1.6),
      strokeWidth: 1.25,
      ...(name === 'down' && { strokeDash: [4, 2] }),
    },
    encoding: {
      x: { value: at.before },
      x2: { value: at.after },
      y: at.y('before'),
      y2: { field: 'after' },
    },
  }))
}

function means({ before, after, unit }: PairedSlopes, at: Columns): readonly Layer[] {
  if (before.value === null || after.value === null) return []
  const values = [{ before: before.value, after: after.value }]
  const dot = { type: 'circle', color: at.theme.text, size: 70, opacity: 1 } as const
  const label = (value: number, x: number, align: 'left' | 'right'): Layer => ({
    data: { values: [{ score: value, label: levelText(value, unit) }] },
    mark: {
      ...{ type: 'text', align, dy: -11, fontWeight: 600, fill: at.theme.text },
      ...{ stroke: at.theme.surface, strokeWidth: 3, strokeOpacity: 0.9 },
    },
    encoding: { x: { value: x }, y: at.y('score'), text: { field: 'label', type: 'nominal' } },
  })
  const line: Layer = {
    data: { values },
    mark: { type: 'rule', color: at.theme.text, strokeWidth: 2.5 },
    encoding: {
      x: { value: at.before },
      x2: { value: at.after },
      y: at.y('before'),
      y2: { field: 'after' },
    },
  }
  return [
    line,
    { data: { values }, mark: dot, encoding: { x: { value: at.before }, y: at.y('before') } },
    { data: { values }, mark: dot, encoding: { x: { value: at.after }, y: at.y('after') } },
    label(before.value, at.before - 2, 'left'),
    label(after.value, at.after + 4, 'left'),
    plain(label(before.value, at.before - 2, 'left')),
    plain(label(after.value, at.after + 4, 'left')),
  ]
}

/** The same text again without its halo, which would else eat into the letters. */
function plain(layer: Layer): Layer {
  return { ...layer, mark: { ...(layer as { mark: object }).mark, strokeWidth: 0 } } as Layer
}

function changeLayers(data: PairedSlopes, at: Columns): readonly Layer[] {
  const { before, difference, unit } = data
  if (before.value === null || difference.value === null) return []
  const { interval, value } = difference
  const zero = before.value
  const ends = interval ? [{ low: zero + interval.low, high: zero + interval.high }] : []
  const x = { value: at.change }
  const rule = (dash: number[]) =>
    ({ type: 'rule', color: at.theme.mutedText, strokeDash: dash }) as const
  const mean = [{ score: zero + value, label: changeText(value, unit) }]
  return [
    {
      data: { values: [{ zero }] },
      mark: rule([3, 3]),
      encoding: { x: { value: at.after + 34 }, x2: { value: at.end }, y: at.y('zero') },
    },
    words([{ score: zero, label: '0 no change' }], {
      ...{ x: at.end + 4, color: at.theme.mutedText, y: at.y('score'), size: 11, align: 'left' },
    }),
    {
      data: { values: ends },
      mark: { type: 'rule', color: at.theme.accent, strokeWidth: 2.5 },
      encoding: { x, y: at.y('low'), y2: { field: 'high' } },
    },
    {
      data: { values: mean },
      mark: { type: 'circle', color: at.theme.accent, size: 90, opacity: 1 },
      encoding: { x, y: at.y('score') },
    },
    {
      data: { values: mean },
      mark: { type: 'text', align: 'left', dx: 9, fontWeight: 600, fill: at.theme.accent },
      encoding: { x, y: at.y('score'), text: { field: 'label', type: 'nominal' } },
    },
  ]
}

type Words = {
  readonly x: number
  readonly color: string
  readonly y?: ReturnType<ReturnType<typeof scoreAxis>>
  readonly size?: number
  readonly align?: 'left' | 'center'
}

/** Text at a score, or at a pixel below the plot. */
function words(
  values: readonly { readonly label: string; readonly y?: number; readonly score?: number }[],
  { x, color, y, size = 11, align = 'center' }: Words,
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, fill: color, fontSize: size },
    encoding: {
      x: { value: x },
      y: y ?? { value: values[0]?.y ?? 0 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}

function nothing({ difference }: PairedSlopes, theme: ChartTheme): Layer {
  return {
    data: { values: [{ label: difference.reason ?? 'No student has both scores.' }] },
    mark: { type: 'text', align: 'left', fill: theme.mutedText },
    encoding: { x: { value: 0 }, y: { value: 20 }, text: { field: 'label', type: 'nominal' } },
  }
}

const everyOf = (count: number): number => Math.max(1, Math.ceil(count / mostLines))

const levelText = (value: number, unit: PairedSlopes['unit']): string =>
  unit === 'points' ? formatNumber(value) : formatPercent(value)

const changeText = (value: number, unit: PairedSlopes['unit']): string =>
  unit === 'points' ? formatChange(value) : formatChange(value * 100)

function changeInWords({ difference, unit }: PairedSlopes): string {
  const { value, interval } = difference
  if (value === null) return difference.reason ?? 'no value'
  const scale = unit === 'points' ? 1 : 100
  const name = unit === 'points' ? 'points' : 'percentage points'
  const range = interval
    ? `, 95% interval ${formatInterval({ ...interval, low: interval.low * scale, high: interval.high * scale })}`
    : ''
  return `${changeText(value, unit)} ${name}${range}`
}

function description(data: PairedSlopes): string {
  const { students, measure, beforeLabel, afterLabel, before, after, unit } = data
  const title = `${measure}, ${beforeLabel} to ${afterLabel}`
  if (before.value === null || after.value === null) return `${title}: ${changeInWords(data)}`
  const step = everyOf(students.length)
  const some = step > 1 ? ` One student in ${step} is drawn.` : ''
  const [same, down, up] = kinds.map(
    ({ isOf }) => students.filter((one) => isOf(one.after - one.before)).length,
  )
  return `A line for each of ${students.length} students, ${title}: ${up} rise, ${same} stay, ${down} fall.${some} Mean ${levelText(before.value, unit)} to ${levelText(after.value, unit)}, mean change ${changeInWords(data)}.`
}

function table(data: PairedSlopes): Chart['table'] {
  const { students, before, after, beforeLabel, afterLabel, unit } = data
  const text = ({ value }: Estimate) => (value === null ? '–' : levelText(value, unit))
  const count = (isOf: (change: number) => boolean) =>
    String(students.filter((one) => isOf(one.after - one.before)).length)
  const [same, down, up] = kinds.map(({ isOf }) => count(isOf))
  return {
    columns: [
      { title: '', align: 'left' },
      { title: 'All with both scores', align: 'right' },
    ],
    rows: [
      ['Students', String(students.length)],
      [`Mean, ${beforeLabel}`, text(before)],
      [`Mean, ${afterLabel}`, text(after)],
      ['Mean change', changeInWords(data)],
      ['Rose', up ?? '0'],
      ['Stayed', same ?? '0'],
      ['Fell', down ?? '0'],
    ],
  }
}
