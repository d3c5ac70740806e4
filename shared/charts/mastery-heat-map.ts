// Students by standards: each cell prints its points, its colour the band, weak warm and at the
// cut blue. An absent student's row is hatched, a missing cell is left blank with a dash.

import {
  type Chart,
  type ChartPlace,
  type Datum,
  fitted,
  frame,
  type Layer,
  widest,
} from './chart.ts'
import { heatBands, type HeatBand } from './heat-bands.ts'
import type { ChartTheme } from './theme.ts'

export type HeatMap = {
  /** Columns, left to right. */
  readonly standards: readonly { readonly code: string; readonly possible: number }[]
  readonly students: readonly HeatRow[]
  /** Share of the points from which a student is at mastery. */
  readonly cut: number
}

export type HeatRow = {
  /** Name or code. */
  readonly label: string
  /** Points by standard, in the columns' order; null: no result. All null: absent. */
  readonly points: readonly (number | null)[]
}

const rowHeight = 21
const gap = 2

export function masteryHeatMap(data: HeatMap, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: HeatMap, place: ChartPlace) {
  const { theme } = place
  const labels = data.students.map((student) => student.label)
  const left = Math.min(widest(labels, theme) + 12, place.width * 0.35)
  const padding = { left, right: 52, top: 52, bottom: 36 }
  const width = Math.max(80, place.width - padding.left - padding.right)
  const height = data.students.length * rowHeight
  const grid: Grid = {
    theme,
    width,
    height,
    cell: width / Math.max(1, data.standards.length),
    left,
  }
  return frame(place, {
    padding,
    height,
    layer: [
      ...cellLayers(data, grid),
      hatching(data, grid),
      ...heads(data, grid),
      ...rowLabels(data, grid),
      ...legend(data, grid),
    ],
  })
}

type Grid = {
  readonly theme: ChartTheme
  readonly width: number
  readonly height: number
  readonly cell: number
  readonly left: number
}

/** Pixel position on either axis; both ends share one scale per axis. */
function pixel(field: string, extent: number) {
  const scale = { domain: [0, extent], range: [0, extent], nice: false, zero: false }
  return { field, type: 'quantitative' as const, scale, axis: null }
}

function cellLayers({ standards, students, cut }: HeatMap, grid: Grid): readonly Layer[] {
  const bands = heatBands(cut)
  const cells = students.flatMap((student, row): Datum[] => {
    if (isAbsent(student)) return []
    return standards.map(({ possible }, column): Datum => {
      const points = student.points[column] ?? null
      return {
        ...box(column, row, grid.cell),
        label: points === null ? '–' : String(points),
        color: points === null ? grid.theme.surface : colorOf(points / possible, bands, grid.theme),
      }
    })
  })
  return [
    rectangles(cells, grid),
    texts(cells, grid, { align: 'center', fill: grid.theme.heatText }),
  ]
}

function box(column: number, row: number, cell: number) {
  return {
    x: column * cell + gap / 2,
    x2: (column + 1) * cell - gap / 2,
    y: row * rowHeight + gap / 2,
    y2: (row + 1) * rowHeight - gap / 2,
    textX: (column + 0.5) * cell,
    textY: (row + 0.5) * rowHeight,
  }
}

function colorOf(share: number, bands: readonly HeatBand[], theme: ChartTheme): string {
  const band = bands.findLastIndex(({ from }) => share + 1e-9 >= from)
  return theme.heat[band] ?? theme.surface
}

function rectangles(values: readonly Datum[], grid: Grid): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rect', cornerRadius: 2, stroke: grid.theme.line },
    encoding: {
      x: pixel('x', grid.width),
      x2: { field: 'x2' },
      y: pixel('y', grid.height),
      y2: { field: 'y2' },
      fill: { field: 'color', type: 'nominal', scale: null, legend: null },
    },
  }
}

type TextLook = {
  readonly align: 'left' | 'right' | 'center'
  readonly fill: string
  readonly bold?: boolean
  readonly size?: number
}

function texts(values: readonly Datum[], grid: Grid, look: TextLook): Layer {
  const { align, fill, bold = false, size = 11 } = look
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, fill, fontSize: size, fontWeight: bold ? 600 : 'normal' },
    encoding: {
      x: pixel('textX', grid.width),
      y: pixel('textY', grid.height),
      text: { field: 'label', type: 'nominal' },
    },
  }
}

/** Diagonals across the row of an absent student: told apart without colour. */
function hatching({ students }: HeatMap, grid: Grid): Layer {
  const size = rowHeight - gap
  const values = students.flatMap((student, row): Datum[] => {
    if (!isAbsent(student)) return []
    const strokes = Math.floor((grid.width - size) / 7)
    const y = row * rowHeight + gap / 2
    return Array.from({ length: strokes + 1 }, (_, step) => ({
      x: step * 7,
      x2: step * 7 + size,
      y: y + size,
      y2: y,
    }))
  })
  return {
    data: { values },
    mark: { type: 'rule', stroke: grid.theme.compareFill, strokeWidth: 1 },
    encoding: {
      x: pixel('x', grid.width),
      x2: { field: 'x2' },
      y: pixel('y', grid.height),
      y2: { field: 'y2' },
    },
  }
}

/** Three lines: domain ("NF"), cluster and number ("A.2"), points ("of 5"). */
function heads({ standards }: HeatMap, grid: Grid): readonly Layer[] {
  const line = (text: (standard: HeatMap['standards'][number]) => string, y: number) =>
    standards.map((standard, column) => ({
      textX: (column + 0.5) * grid.cell,
      textY: y,
      label: text(standard),
    }))
  const muted = { align: 'center', fill: grid.theme.mutedText } as const
  const parts = (code: string) => code.replace(/^(?:K|\d+)\./u, '').split('.')
  return [
    texts(
      line(({ code }) => parts(code)[0] ?? code, -41),
      grid,
      muted,
    ),
    texts(
      line(({ code }) => parts(code).slice(1).join('.'), -26),
      grid,
      {
        ...muted,
        fill: grid.theme.text,
        bold: true,
      },
    ),
    texts(
      line(({ possible }) => `of ${possible}`, -11),
      grid,
      muted,
    ),
  ]
}

function rowLabels({ students }: HeatMap, grid: Grid): readonly Layer[] {
  const { theme } = grid
  const at = (row: number) => (row + 0.5) * rowHeight
  const names = students.map((student, row) => ({
    textX: -grid.left,
    textY: at(row),
    label: fitted(student.label, grid.left - 12, theme),
  }))
  const totals = students.map((student, row) => ({
    textX: grid.width + 44,
    textY: at(row),
    label: totalText(student),
  }))
  const head = { textX: grid.width + 44, textY: -26, label: 'Total' }
  return [
    texts(names, grid, { align: 'left', fill: theme.text, size: 12 }),
    texts(totals, grid, { align: 'right', fill: theme.text, size: 12 }),
    texts([head], grid, { align: 'right', fill: theme.text, bold: true }),
  ]
}

function legend({ cut }: HeatMap, grid: Grid): readonly Layer[] {
  const step = (grid.width + grid.left + 44) / 5
  const y = grid.height + 14
  const marks = heatBands(cut).map((band, index): Datum => {
    const x = -grid.left + index * step
    const color = grid.theme.heat[index] ?? grid.theme.surface
    return { x, x2: x + 12, y, y2: y + 12, textX: x + 17, textY: y + 6, label: band.label, color }
  })
  const absent = { textX: -grid.left + 4 * step, textY: y + 6, label: '/// absent' }
  return [
    rectangles(marks, grid),
    texts([...marks, absent], grid, { align: 'left', fill: grid.theme.mutedText }),
  ]
}

function isAbsent({ points }: HeatRow): boolean {
  return points.every((value) => value === null)
}

function totalText(student: HeatRow): string {
  if (isAbsent(student)) return '–'
  return String(student.points.reduce<number>((sum, value) => sum + (value ?? 0), 0))
}

function description({ standards, students, cut }: HeatMap): string {
  const absent = students.filter(isAbsent).length
  const counts = standards.map(({ code, possible }, column) => {
    const points = students.flatMap((student) => student.points[column] ?? [])
    const atCut = points.filter((value) => value + 1e-9 >= cut * possible).length
    return `${code} ${atCut} of ${points.length}`
  })
  return `Heat map of the points of ${students.length} students on ${standards.length} standards, ${absent} absent. Students with ${Math.round(cut * 100)}% of the points or more: ${counts.join(', ')}.`
}

function table({ standards, students }: HeatMap): Chart['table'] {
  const number = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [
      { title: 'Student', align: 'left' },
      ...standards.map(({ code, possible }) => number(`${code} (of ${possible})`)),
      number('Total'),
    ],
    rows: students.map((student) => [
      student.label,
      ...standards.map((_, column) => String(student.points[column] ?? '–')),
      totalText(student),
    ]),
  }
}
