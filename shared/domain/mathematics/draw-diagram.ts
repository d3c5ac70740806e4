/** Diagrams as shapes. Pure. */
import { drawNumberLine } from './draw-number-line.ts'
import { rounded, type Drawing, type Shape } from './drawing.ts'
import { inWords, valueOf, type Rational } from './rational.ts'
import type { Diagram } from './read-diagram.ts'

/** @param width in CSS pixels, of what may be as wide as its place; arrays have a size of their own */
export function drawDiagram(diagram: Diagram, width = 380): Drawing {
  switch (diagram.kind) {
    case 'number line':
      return drawNumberLine(diagram, width)
    case 'strips':
      return drawStrips(diagram.fractions, width)
    case 'array':
      return drawArray(diagram.rows, diagram.columns)
    case 'area':
      return drawArea(diagram)
  }
}

const stripHeight = 24
const stripGap = 8
const labelWidth = 36

/** All strips have wholes of one length, or they could not be compared. */
function drawStrips(fractions: readonly Rational[], width: number): Drawing {
  const wholes = Math.max(1, ...fractions.map((one) => Math.ceil(valueOf(one))))
  const whole = (width - labelWidth - 2) / wholes
  const shapes = fractions.flatMap((fraction, row): Shape[] => {
    const y = 1 + row * (stripHeight + stripGap + 4)
    const count = Math.max(1, Math.ceil(valueOf(fraction))) * fraction.under
    const boxes = Array.from({ length: count }, (_, part): Shape => ({
      kind: 'box',
      x: rounded(labelWidth + (part * whole) / fraction.under),
      y,
      width: rounded(whole / fraction.under),
      height: stripHeight,
      isFilled: part < fraction.over,
    }))
    return [...boxes, stripLabel(fraction, y)]
  })
  return {
    width,
    height: fractions.length * (stripHeight + stripGap + 4),
    label: `${fractions.length === 1 ? 'Strip' : 'Strips'}: ${fractions.map(inWords).join(', ')}`,
    shapes,
  }
}

function stripLabel(fraction: Rational, y: number): Shape {
  const [over = '', under] = inWords(fraction).split('/')
  return under === undefined
    ? { kind: 'text', x: labelWidth / 2, y: y + 17, text: over, isStrong: false }
    : { kind: 'fraction', x: labelWidth / 2, y: y + 10, over, under }
}

const dotGap = 16

function drawArray(rows: number, columns: number): Drawing {
  const shapes = Array.from({ length: rows * columns }, (_, index): Shape => ({
    kind: 'dot',
    x: dotGap / 2 + (index % columns) * dotGap,
    y: dotGap / 2 + Math.floor(index / columns) * dotGap,
    r: 5,
    tone: 'jump',
  }))
  return {
    width: columns * dotGap,
    height: rows * dotGap,
    label: `Array of ${rows} by ${columns} dots`,
    shapes,
  }
}

const areaWidth = 280
const areaHeight = 132
const areaEdge = { left: 44, top: 24 } as const

/** Parts are drawn by the root of their size: 3 beside 200 has to stay readable. */
function drawArea({ down, across }: Extract<Diagram, { readonly kind: 'area' }>): Drawing {
  const xs = bordersOf(across, areaWidth)
  const ys = bordersOf(down, areaHeight)
  const cells = down.flatMap((height, row) =>
    across.flatMap((width, column): Shape[] => {
      const [x = 0, right = 0] = xs.slice(column, column + 2)
      const [y = 0, bottom = 0] = ys.slice(row, row + 2)
      const middle = {
        x: rounded(areaEdge.left + (x + right) / 2),
        y: rounded(areaEdge.top + (y + bottom) / 2 + 5),
      }
      return [
        {
          kind: 'box',
          x: areaEdge.left + x,
          y: areaEdge.top + y,
          width: rounded(right - x),
          height: rounded(bottom - y),
          isFilled: (row + column) % 2 === 1,
        },
        { kind: 'text', ...middle, text: shown(height * width), isStrong: false },
      ]
    }),
  )
  const sides = [
    ...across.map((part, index): Shape => ({
      kind: 'text',
      x: rounded(areaEdge.left + ((xs[index] ?? 0) + (xs[index + 1] ?? 0)) / 2),
      y: 16,
      text: shown(part),
      isStrong: true,
    })),
    ...down.map((part, index): Shape => ({
      kind: 'text',
      x: areaEdge.left / 2,
      y: rounded(areaEdge.top + ((ys[index] ?? 0) + (ys[index + 1] ?? 0)) / 2 + 5),
      text: shown(part),
      isStrong: true,
    })),
  ]
  return {
    width: areaEdge.left + areaWidth + 1,
    height: areaEdge.top + areaHeight + 1,
    label: `Area of ${down.map(shown).join(' + ')} by ${across.map(shown).join(' + ')}, in parts`,
    shapes: [...cells, ...sides],
  }
}

function bordersOf(parts: readonly number[], length: number): readonly number[] {
  const roots = parts.map((part) => Math.max(0.5, Math.sqrt(part)))
  const sum = roots.reduce((all, root) => all + root, 0)
  const ends = roots.map((_, index) =>
    rounded((roots.slice(0, index + 1).reduce((all, root) => all + root, 0) / sum) * length),
  )
  return [0, ...ends]
}

const shown = (value: number): string => String(Math.round(value * 1e6) / 1e6)
