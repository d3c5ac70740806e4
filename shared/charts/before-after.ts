// A share in two windows with its interval, by class or by standard: before in grey above,
// after in the accent below, each labelled with its own figure.

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
  shareInWords,
  shareScale,
  shareText,
  textColumn,
  textWidth,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type BeforeAfter = {
  /** Names of the windows: "Fall", "Winter". */
  readonly beforeLabel: string
  readonly afterLabel: string
  /** What is shared: "Share of students on track". */
  readonly measure: string
  readonly rows: readonly {
    readonly label: string
    readonly before: CountedShare
    readonly after: CountedShare
  }[]
}

const rowHeight = 36
const offset = 7

export function beforeAfterDumbbell(data: BeforeAfter, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: BeforeAfter, place: ChartPlace) {
  const { theme } = place
  const labels = data.rows.map((row) => row.label)
  const left = Math.min(widest(labels, theme) + 16, place.width * 0.4)
  const longest =
    data.beforeLabel.length > data.afterLabel.length ? data.beforeLabel : data.afterLabel
  const right = textWidth(`100% ${longest}`, theme, 11) + 12
  const padding = { left, right, top: 4, bottom: 40 }
  const height = data.rows.length * rowHeight
  const names = labels.map((label, row) => ({
    y: (row + 0.5) * rowHeight,
    label: fitted(label, left - 16, theme),
  }))
  const look = { height, theme, axisTitle: `${data.measure} (95% interval)` }
  return frame(place, {
    padding,
    height,
    layer: [
      textColumn(names, { x: -left, height, color: theme.text }),
      textColumn(withoutShare(data), { x: 4, height, color: theme.mutedText, size: 11 }),
      ...windowLayers(pointsOf(data, 'before'), { ...look, color: theme.compare }),
      ...windowLayers(pointsOf(data, 'after'), { ...look, color: theme.accent }),
    ],
  })
}

/** The first row that has a share also names its window. */
function pointsOf(data: BeforeAfter, window: 'before' | 'after'): readonly Datum[] {
  const name = window === 'before' ? data.beforeLabel : data.afterLabel
  const shift = window === 'before' ? -offset : offset
  const points = data.rows.flatMap((row, index): Datum[] => {
    const { share } = row[window]
    if (share.value === null || share.interval === null) return []
    const { low, high } = share.interval
    const y = (index + 0.5) * rowHeight + shift
    return [{ y, share: share.value, low, high, label: shareText(share) }]
  })
  return points.map((point, index) =>
    index === 0 ? { ...point, label: `${point.label} ${name}` } : point,
  )
}

/** Where there is no share the picture says so, rather than leaving a gap. */
function withoutShare(data: BeforeAfter): readonly Datum[] {
  return data.rows.flatMap((row, index): Datum[] => {
    const middle = (index + 0.5) * rowHeight
    const note = (window: 'before' | 'after', name: string, y: number) =>
      row[window].share.value === null ? [{ y, label: `${name}: too few results` }] : []
    return [
      ...note('before', data.beforeLabel, middle - offset),
      ...note('after', data.afterLabel, middle + offset),
    ]
  })
}

type WindowLook = {
  readonly height: number
  readonly theme: ChartTheme
  readonly color: string
  readonly axisTitle: string
}

function windowLayers(values: readonly Datum[], look: WindowLook): readonly Layer[] {
  const { height, color, axisTitle } = look
  const y = down('y', height)
  const x = (field: string) => shareScale(field, [0, 0.2, 0.4, 0.6, 0.8, 1], axisTitle)
  const data = { values: [...values] }
  return [
    {
      data,
      mark: { type: 'rule', color, strokeWidth: 2 },
      encoding: { x: x('low'), x2: { field: 'high' }, y },
    },
    { data, mark: { type: 'circle', color, size: 70, opacity: 1 }, encoding: { x: x('share'), y } },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 7, fontSize: 11, fontWeight: 600, fill: color },
      encoding: { x: x('high'), y, text: { field: 'label', type: 'nominal' } },
    },
  ]
}

function description({ rows, measure, beforeLabel, afterLabel }: BeforeAfter): string {
  const lines = rows.map(
    ({ label, before, after }) =>
      `${label}: ${beforeLabel} ${shareInWords(before)}; ${afterLabel} ${shareInWords(after)}.`,
  )
  return `${measure}, ${beforeLabel} and ${afterLabel}, ${rows.length} rows. ${lines.join(' ')}`
}

function table({ rows, beforeLabel, afterLabel }: BeforeAfter): Chart['table'] {
  const columns = (window: string) =>
    [`${window}: students`, `${window}: share`, `${window}: 95% interval`].map((title) => ({
      title,
      align: 'right' as const,
    }))
  const cells = ({ count, share }: CountedShare) => [
    `${count} of ${share.n}`,
    shareText(share),
    intervalText(share),
  ]
  return {
    columns: [{ title: '', align: 'left' }, ...columns(beforeLabel), ...columns(afterLabel)],
    rows: rows.map(({ label, before, after }) => [label, ...cells(before), ...cells(after)]),
  }
}
