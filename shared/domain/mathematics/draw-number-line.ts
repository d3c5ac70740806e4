/** A number line as shapes: ticks in real distances, jumps above, numbers below. Pure. */
import { rounded, type Drawing, type Shape } from './drawing.ts'
import { inWords, isSame, valueOf, type Rational } from './rational.ts'
import { stepsOf, type NumberLine } from './read-number-line.ts'

const edge = 12
const lineY = 24

export function drawNumberLine(line: NumberLine, width: number): Drawing {
  const { from, to, by } = line
  const scale = (width - 2 * edge) / (valueOf(to) - valueOf(from))
  const x = (number: Rational): number => rounded(edge + (valueOf(number) - valueOf(from)) * scale)
  const ticks = [...stepsOf({ from, to, by }), to]
  const shapes: Shape[] = [
    ...axis(width),
    ...line.jumps.flatMap((jumps) => arcs(jumps, x)),
    ...ticks.map((number) => tick(x(number), isWhole(number))),
    ...line.marks.map((number): Shape => ({
      kind: 'dot',
      x: x(number),
      y: lineY,
      r: 4.5,
      tone: 'mark',
    })),
    ...labelsOf(line, ticks).map((number) => numeral(number, x(number), line.marks)),
  ]
  return { width, height: 66, label: labelOf(line), shapes }
}

const isWhole = ({ over, under }: Rational): boolean => over % under === 0

const axis = (width: number): readonly Shape[] => {
  const ink = { kind: 'line', width: 1.5, tone: 'ink' } as const
  const tip = width - 3
  return [
    { ...ink, x1: 2, x2: tip, y1: lineY, y2: lineY },
    { ...ink, x1: tip - 5, x2: tip, y1: lineY - 4, y2: lineY },
    { ...ink, x1: tip - 5, x2: tip, y1: lineY + 4, y2: lineY },
  ]
}

const tick = (x: number, isStrong: boolean): Shape => ({
  kind: 'line',
  x1: x,
  x2: x,
  y1: lineY - (isStrong ? 8 : 5),
  y2: lineY + (isStrong ? 8 : 5),
  width: isStrong ? 1.5 : 1,
  tone: 'ink',
})

function arcs(
  jumps: NumberLine['jumps'][number],
  x: (number: Rational) => number,
): readonly Shape[] {
  const stops = stepsOf(jumps).map(x)
  return stops.slice(1).map((to, index) => ({
    kind: 'arc',
    x1: stops[index] ?? to,
    x2: to,
    y: lineY - 3,
    rise: 9.5,
    tone: 'jump',
    isDashed: jumps.isDashed,
  }))
}

/** Both ends, whole numbers and what is marked; or what was asked for. Each number once. */
function labelsOf(
  { labels, marks, from, to }: NumberLine,
  ticks: readonly Rational[],
): readonly Rational[] {
  const wanted = labels ?? [from, ...ticks.filter(isWhole), to, ...marks]
  return wanted.filter(
    (number, index) => wanted.findIndex((other) => isSame(other, number)) === index,
  )
}

function numeral(number: Rational, x: number, marks: readonly Rational[]): Shape {
  const text = inWords(number).replace('-', '−')
  const [over = '', under] = text.split('/')
  if (under !== undefined) return { kind: 'fraction', x, y: lineY + 22, over, under }
  const isMarked = marks.some((mark) => isSame(mark, number))
  return { kind: 'text', x, y: lineY + 24, text, isStrong: isWhole(number) || isMarked }
}

function labelOf({ from, to, by, marks, jumps }: NumberLine): string {
  const parts = [`Number line from ${inWords(from)} to ${inWords(to)}, a tick every ${inWords(by)}`]
  if (marks.length > 0) parts.push(`${marks.map(inWords).join(', ')} marked`)
  for (const jump of jumps)
    parts.push(
      `${jump.isDashed ? 'dashed ' : ''}jumps of ${inWords(jump.by)} from ${inWords(jump.from)} to ${inWords(jump.to)}`,
    )
  return parts.join('; ')
}
