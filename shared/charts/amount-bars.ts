// Amounts as bars, one under another, each with its label at the left and its number at its end.

import {
  type Chart,
  type ChartPlace,
  down,
  fitted,
  frame,
  plotWidth,
  textColumn,
  widest,
} from './chart.ts'

export type Amounts = {
  /** What the numbers count, for instance "hours". */
  readonly unit: string
  readonly decimals: number
  readonly rows: readonly { readonly label: string; readonly amount: number }[]
}

const step = 24
const thickness = 12

export function amountBars(data: Amounts, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: Amounts, place: ChartPlace) {
  const { theme } = place
  const { rows } = data
  const labels = rows.map(({ label }) => fitted(label, place.width * 0.5, theme))
  const amounts = rows.map(({ amount }) => print(amount, data))
  const padding = {
    left: widest(labels, theme) + 10,
    right: widest(amounts, theme) + 10,
    top: 2,
    bottom: 2,
  }
  const height = Math.max(step, rows.length * step)
  const most = Math.max(...rows.map(({ amount }) => amount), Number.MIN_VALUE)
  const width = plotWidth(place, padding)
  const bars = rows.map(({ amount }, row) => ({
    y: row * step + (step - thickness) / 2,
    y2: row * step + (step + thickness) / 2,
    x: (Math.max(0, amount) / most) * width,
    middle: (row + 0.5) * step,
    label: amounts[row] ?? '',
  }))
  const scale = { domain: [0, width], range: [0, width], nice: false, zero: false }
  return frame(place, {
    padding,
    height,
    layer: [
      {
        data: { values: bars },
        mark: { type: 'rect', fill: theme.column },
        encoding: {
          x: { field: 'x', type: 'quantitative', scale, axis: null },
          x2: { value: 0 },
          y: down('y', height),
          y2: { field: 'y2' },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'left', dx: 6, fill: theme.text, fontSize: 12 },
        encoding: {
          x: { field: 'x', type: 'quantitative', scale, axis: null },
          y: down('middle', height),
          text: { field: 'label', type: 'nominal' },
        },
      },
      textColumn(
        labels.map((label, row) => ({ label, y: (row + 0.5) * step })),
        { x: -padding.left, height, color: theme.text },
      ),
    ],
  })
}

const print = (amount: number, { decimals }: Amounts): string => amount.toFixed(decimals)

function description(data: Amounts): string {
  if (data.rows.length === 0) return `No ${data.unit}.`
  const parts = data.rows.map(({ label, amount }) => `${label} ${print(amount, data)}`)
  return `${data.unit.charAt(0).toUpperCase()}${data.unit.slice(1)}: ${parts.join(', ')}.`
}

const table = (data: Amounts): Chart['table'] => ({
  columns: [
    { title: '', align: 'left' },
    { title: data.unit, align: 'right' },
  ],
  rows: data.rows.map(({ label, amount }) => [label, print(amount, data)]),
})
