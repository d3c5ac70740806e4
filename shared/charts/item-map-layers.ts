// What the item map is drawn from: ground, marks, the chosen item with its arrow, and names.

import {
  type Chart,
  type ChartPlace,
  type Datum,
  fitted,
  frame,
  type Layer,
  plotWidth,
} from './chart.ts'
import type { ItemMap, MapItem } from './item-map.ts'
import { type LabelLook, placeLabels, type PlacedLabel } from './place-labels.ts'
import type { ChartTheme } from './theme.ts'

const height = 224
const padding = { left: 40, right: 8, top: 12, bottom: 38 }

type Point = Datum & { readonly x: number; readonly y: number; readonly label: string }
type Look = {
  readonly theme: ChartTheme
  readonly low: number
  readonly high: number
  readonly width: number
  readonly title: string
}

export const pointOf = (item: MapItem): Point | null =>
  item.difficulty === null || item.discrimination === null
    ? null
    : {
        x: item.difficulty,
        y: item.discrimination,
        label: item.label,
        kind: item.isGraded ? 'graded' : 'plain',
        asked: item.question === null ? 0 : 1,
      }

/** At least to −.20, so that the band below zero is seen even when no item is in it. */
function lowest(data: ItemMap): number {
  const values = data.items.flatMap(({ discrimination: r }) => (r === null ? [] : [r]))
  return Math.floor(Math.min(-0.2, ...values, data.idea?.discrimination ?? 0) * 5) / 5
}

/** At least .80, which few items reach. */
function highest(data: ItemMap): number {
  const values = data.items.flatMap(({ discrimination: r }) => (r === null ? [] : [r]))
  const most = Math.max(...values, data.idea?.discrimination ?? 0)
  return most > 0.78 ? 1 : 0.8
}

export function itemMapSpec(data: ItemMap, place: ChartPlace): Chart['spec'] {
  const look = {
    theme: place.theme,
    low: lowest(data),
    high: highest(data),
    width: plotWidth(place, padding),
    title: `Difficulty: share of points earned, n = ${data.n}`,
  }
  const points = data.items.flatMap((item) => pointOf(item) ?? [])
  const chosen = points.find(({ label }) => label === data.chosen)
  const others = points.filter((point) => point !== chosen)
  return frame(place, {
    padding,
    height,
    layer: [
      ...background(look),
      ...marks(others, look),
      ...(chosen ? chosenLayers(chosen, data.idea, look) : []),
      ...names(points, { chosen, idea: data.idea }, look),
      ...(points.length === 0 && data.items.length > 0 ? [nothingYet(look)] : []),
    ],
  })
}

const x = (field: string, { title }: Look) => ({
  field,
  type: 'quantitative' as const,
  scale: { domain: [0, 1], nice: false },
  axis: { title, values: [0, 0.3, 0.5, 0.7, 0.9, 1], grid: false, labelExpr: noZero },
})

const y = (field: string, { low, high }: Look) => ({
  field,
  type: 'quantitative' as const,
  scale: { domain: [low, high], nice: false, range: [height, 0] },
  axis: { title: null, values: ticks(low), grid: true, labelExpr: noZero },
})

const ticks = (low: number): number[] =>
  [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8].filter((tick) => tick >= low - 1e-9)

/** `.40` and `−.40`, as test reports write them; 0 and 1 stay. */
const noZero = `datum.value === 0 || datum.value === 1 ? format(datum.value, 'd')
  : (datum.value < 0 ? '−' : '') + slice(format(abs(datum.value), '.2f'), 1)`

function background(look: Look): readonly Layer[] {
  const { theme, low } = look
  const word = (at: { readonly px: number; readonly py: number }, label: string, color: string) =>
    ({
      data: { values: [{ ...at, label }] },
      mark: { type: 'text', fontSize: 11, align: 'right', baseline: 'bottom', fill: color },
      encoding: {
        x: x('px', look),
        y: y('py', look),
        text: { field: 'label', type: 'nominal' },
      },
    }) satisfies Layer
  return [
    {
      data: { values: [{ from: low, to: 0, left: 0, right: 1 }] },
      mark: { type: 'rect', color: theme.doubt },
      encoding: {
        x: x('left', look),
        x2: { field: 'right' },
        y: y('from', look),
        y2: { field: 'to' },
      },
    },
    ...[0.3, 0.9].map((at) => ({
      data: { values: [{ at }] },
      mark: { type: 'rule' as const, color: theme.mutedText, strokeDash: [2, 3], opacity: 0.6 },
      encoding: { x: x('at', look) },
    })),
    {
      data: { values: [{ zero: 0 }] },
      mark: { type: 'rule', color: theme.mutedText },
      encoding: { y: y('zero', look) },
    },
    ends('harder', { x: 0, align: 'left' }, theme),
    ends('easier', { x: look.width, align: 'right' }, theme),
    word({ px: 0.995, py: low + 0.02 }, 'below zero: check the key', theme.lowerText),
    word({ px: 0.145, py: 0.01 }, '0 to .20: review', theme.mutedText),
  ]
}

function ends(
  label: string,
  at: { readonly x: number; readonly align: 'left' | 'right' },
  theme: ChartTheme,
): Layer {
  return {
    data: { values: [{ label }] },
    mark: { type: 'text', fontSize: 11, align: at.align, fill: theme.mutedText },
    encoding: {
      x: { value: at.x },
      y: { value: height + 31 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}

function marks(points: readonly Point[], look: Look): readonly Layer[] {
  const { theme } = look
  return (['plain', 'graded'] as const).map((kind) => ({
    data: { values: points.filter((point) => point['kind'] === kind) },
    mark: {
      type: 'point' as const,
      shape: kind === 'plain' ? 'circle' : 'square',
      filled: kind === 'plain',
      size: kind === 'plain' ? 42 : 56,
      strokeWidth: 1.6,
      opacity: 1,
      color: theme.column,
    },
    encoding: { x: x('x', look), y: y('y', look) },
  }))
}

function chosenLayers(chosen: Point, idea: ItemMap['idea'], look: Look): readonly Layer[] {
  const { theme } = look
  const ring = (size: number, filled: boolean, at: Datum, dash: number[] = []): Layer => ({
    data: { values: [at] },
    mark: {
      type: 'point',
      shape: 'circle',
      filled,
      size,
      strokeWidth: 2,
      strokeDash: dash,
      opacity: 1,
      color: dash.length > 0 ? theme.accent : theme.lower,
    },
    encoding: { x: x('x', look), y: y('y', look) },
  })
  const here = [ring(70, true, chosen), ring(230, false, chosen)]
  if (!idea) return here
  const there = { x: idea.difficulty, y: idea.discrimination }
  return [
    {
      data: { values: [{ ...chosen, toX: there.x, toY: there.y }] },
      mark: { type: 'rule', color: theme.accent, strokeDash: [4, 4], strokeWidth: 1.5 },
      encoding: {
        x: x('x', look),
        y: y('y', look),
        x2: { field: 'toX' },
        y2: { field: 'toY' },
      },
    },
    ...here,
    ring(150, false, there, [3, 2]),
  ]
}

/**
 * Of where the idea leads, of the chosen item and of those that raise a question; what would cover
 * another name or a mark is left out.
 */
function names(
  points: readonly Point[],
  { chosen, idea }: { readonly chosen: Point | undefined; readonly idea: ItemMap['idea'] },
  look: Look,
): readonly Layer[] {
  const { theme, low, high, width } = look
  const px = (point: Pick<Point, 'x' | 'y'>) => ({
    x: point.x * width,
    y: ((high - point.y) / (high - low)) * height,
  })
  const there = idea && { x: idea.difficulty, y: idea.discrimination }
  const items = points
    .filter((point) => point === chosen || point['asked'] === 1)
    .toSorted((a, b) => Number(b === chosen) - Number(a === chosen) || a.y - b.y)
    .map((point) => ({
      text: fitted(point.label, longestName, theme),
      ...px(point),
      look: point === chosen ? ('bold' as const) : ('plain' as const),
    }))
  const room = { theme, width, height, marks: [...points, ...(there ? [there] : [])].map(px) }
  const named = idea && there && chosen ? ideaPlaces(chosen, there) : []
  const wanted = named.map((at) => ({ text: idea?.label ?? '', ...px(at), look: 'idea' as const }))
  const free = wanted.find((one) => placeLabels([one], room).length > 0)
  const placed = placeLabels([...(free ? [free] : []), ...items], room)
  return (['plain', 'bold', 'idea'] as const).map((kind) =>
    nameLayer(
      placed.filter((one) => one.look === kind),
      kind,
      look,
    ),
  )
}

/** Beside the end of the arrow, else along it. */
const ideaPlaces = (from: Point, to: Pick<Point, 'x' | 'y'>) =>
  [1, 0.45, 0.25, 0.7].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  }))

/** Pixels: names of questions can be whole sentences. */
const longestName = 176

/** Pixels become values of the two scales again: all layers share them. */
function nameLayer(placed: readonly PlacedLabel[], kind: LabelLook, look: Look): Layer {
  const { theme, low, high, width } = look
  return {
    data: {
      values: placed.map(({ text, left, top }) => ({
        label: text,
        x: left / width,
        y: high - (top / height) * (high - low),
      })),
    },
    mark: {
      type: 'text',
      align: 'left',
      fontSize: kind === 'idea' ? 12 : 11,
      fontWeight: kind === 'plain' ? 'normal' : 600,
      fill: kind === 'idea' ? theme.accent : theme.text,
    },
    encoding: {
      x: x('x', look),
      y: y('y', look),
      text: { field: 'label', type: 'nominal' },
    },
  }
}

/** Instead of an empty ground without a word. */
function nothingYet(look: Look): Layer {
  return {
    data: {
      values: [{ label: 'No item has a discrimination: it takes ten students who differ.' }],
    },
    mark: { type: 'text', fontSize: 13, align: 'center', fill: look.theme.mutedText },
    encoding: {
      x: { value: look.width / 2 },
      y: { value: height * 0.4 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}
