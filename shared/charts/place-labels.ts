// Where the names of points go so that none covers another name or a mark: right, left, above or
// below its point, the first that is free; a name that fits nowhere is left out.

import { textWidth } from './chart.ts'
import type { ChartTheme } from './theme.ts'

/** Pixels from the upper left of the plot. */
type At = { readonly x: number; readonly y: number }
/** `bold`: of what is looked at. `idea`: of where it would go. */
export type LabelLook = 'plain' | 'bold' | 'idea'
export type WantedLabel = At & { readonly text: string; readonly look: LabelLook }
export type PlacedLabel = {
  readonly text: string
  readonly look: LabelLook
  /** Left end and middle of its line, in pixels. */
  readonly left: number
  readonly top: number
}

type Room = {
  /** Of all points, also those without a name. */
  readonly marks: readonly At[]
  readonly theme: ChartTheme
  readonly width: number
  readonly height: number
}

const gap = 8
const line = 13
const markRadius = 4

/** Earlier ones take the better places. */
export function placeLabels(wanted: readonly WantedLabel[], room: Room): readonly PlacedLabel[] {
  const taken: Box[] = []
  return wanted.flatMap((label) => {
    const isPlain = label.look === 'plain'
    const own = textWidth(label.text, room.theme, isPlain ? 11 : 12.5)
    const reach = isPlain ? gap : gap + 4
    const free = placesOf(label, own, reach).find((box) => isFree(box, { label, taken, room }))
    if (!free) return []
    taken.push(free)
    return [{ text: label.text, look: label.look, left: free.left, top: free.top + line / 2 }]
  })
}

type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function placesOf({ x, y }: At, width: number, reach: number): readonly Box[] {
  const box = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + line,
  })
  return [
    box(x + reach, y - line / 2),
    box(x - reach - width, y - line / 2),
    box(x - width / 2, y - reach - line),
    box(x - width / 2, y + reach),
  ]
}

type Around = { readonly label: At; readonly taken: readonly Box[]; readonly room: Room }

function isFree(box: Box, { label, taken, room }: Around): boolean {
  if (box.left < 0 || box.right > room.width || box.top < 0 || box.bottom > room.height)
    return false
  const others = room.marks.filter(({ x, y }) => x !== label.x || y !== label.y).map(around)
  return ![...taken, ...others].some((other) => cover(box, other))
}

const around = ({ x, y }: At): Box => ({
  left: x - markRadius,
  right: x + markRadius,
  top: y - markRadius,
  bottom: y + markRadius,
})

const cover = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
