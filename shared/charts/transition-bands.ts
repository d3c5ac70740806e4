// Where the levels and the bands of a transition flow lie, in pixels.

import type { Datum } from './chart.ts'

export const barWidth = 12
const space = 8

export type Stack = readonly {
  readonly from: number
  readonly to: number
  readonly count: number
}[]

/** Levels from the bottom up, each as high as its students, with room between those that have any. */
export function stackOf(counts: readonly number[], height: number): Stack {
  const total = sum(counts)
  const gaps = Math.max(0, counts.filter((count) => count > 0).length - 1)
  const unit = total === 0 ? 0 : (height - gaps * space) / total
  let y = height
  return counts.map((count) => {
    const to = y
    const from = to - count * unit
    y = count > 0 ? from - space : y
    return { from, to, count }
  })
}

export type Band = {
  readonly name: string
  readonly kind: 'up' | 'same' | 'down'
  readonly count: number
  /** Top and bottom where it leaves and where it arrives. */
  readonly leaves: readonly [number, number]
  readonly arrives: readonly [number, number]
}

type Levels = {
  readonly levels: readonly string[]
  readonly counts: readonly (readonly number[])[]
}

type Room = {
  readonly before: Stack
  readonly after: Stack
}

/** Inside a level, bands lie in the order of the levels they come from or go to, so that few cross. */
export function bandsOf({ counts, levels }: Levels, { before, after }: Room): readonly Band[] {
  const left = before.map(({ to }) => to)
  const right = after.map(({ to }) => to)
  const unitOf = ({ from, to, count }: Stack[number]) => (count === 0 ? 0 : (to - from) / count)
  return levels.flatMap((fromName, from) =>
    levels.flatMap((toName, to): readonly Band[] => {
      const count = counts[from]?.[to] ?? 0
      const [source, target] = [before[from], after[to]]
      if (count === 0 || !source || !target) return []
      const leaves = take(left, from, count * unitOf(source))
      const arrives = take(right, to, count * unitOf(target))
      const kind = to > from ? 'up' : to < from ? 'down' : 'same'
      return [{ name: `${fromName} to ${toName}`, kind, count, leaves, arrives }]
    }),
  )
}

/** The next slice upward of a column; moves its mark. */
function take(marks: number[], index: number, size: number): readonly [number, number] {
  const bottom = marks[index] ?? 0
  marks[index] = bottom - size
  return [bottom - size, bottom]
}

const steps = 24

/** Points along a band's two edges. */
export function edge({ name, leaves, arrives }: Band, width: number): readonly Datum[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const s = smooth(t)
    const x = barWidth + t * (width - 2 * barWidth)
    return {
      ...{ name, x },
      y: between(leaves[0], arrives[0], s),
      y2: between(leaves[1], arrives[1], s),
    }
  })
}

export const smooth = (t: number): number => t * t * (3 - 2 * t)

export const between = (a: number, b: number, t: number): number => a + (b - a) * t

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
