// Share at the cut by standard, weakest first: a pale bar to the share, a whisker for what else
// it could be, a hollow diamond for what it is compared with.

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
  type Padding,
  plotWidth,
  shareInWords,
  shareScale,
  shareText,
  textColumn,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'

type StandardBar = CountedShare & {
  readonly code: string
  readonly title: string
  readonly comparison: number | null
  readonly isThinEvidence: boolean
  /** An item of it may have a wrong key. */
  readonly isKeyDoubted?: boolean
}

export type StandardBars = {
  readonly rows: readonly StandardBar[]
  /** What the diamonds stand for, with its n: "other Grade 4 classes, n = 47"; null for none. */
  readonly comparisonLabel: string | null
}

const rowHeight = 25
/** Where the rows stand in the drawing, for what is laid over it. */
export const intervalBarRows = { top: 4, height: rowHeight } as const
const markSize = { whiskerCap: 9, barHeight: 14 }

/** Draws the rows in the order given: pass them weakest first. */
export function intervalBars(data: StandardBars, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec({ rows, comparisonLabel }: StandardBars, place: ChartPlace) {
  const { theme } = place
  const height = rows.length * rowHeight
  const columns = columnsOf(rows, place)
  const placed = rows.map((row, index) => ({ ...row, y: (index + 0.5) * rowHeight }))
  const label = (text: (row: StandardBar) => string) =>
    placed.map((row) => ({ y: row.y, label: text(row) }))
  const { padding } = columns
  const width = plotWidth(place, padding)
  const column = (x: number, text: (row: StandardBar) => string, look: object) =>
    textColumn(label(text), { x, height, color: theme.mutedText, ...look })
  return frame(place, {
    padding,
    height,
    layer: [
      ...shareLayers(placed, height, theme),
      column(-padding.left, (row) => row.code, { bold: true, color: theme.text }),
      column(columns.titleAt, (row) => fitted(row.title, columns.titleWidth, theme), {}),
      column(width + 48, (row) => shareText(row.share), {
        align: 'right',
        bold: true,
        color: theme.text,
      }),
      column(width + columns.countAt, countOf, { align: 'right' }),
      column(width + columns.countAt + 6, (row) => (row.isThinEvidence ? '†' : ''), {}),
      doubts(placed, { x: width + columns.countAt + 12, theme, height }),
      ...notes(
        { rows, comparisonLabel },
        { theme, height, width, left: padding.left, right: padding.right },
      ),
    ],
  })
}

function countOf({ count, share }: StandardBar): string {
  return `${count} of ${share.n}`
}

function columnsOf(rows: readonly StandardBar[], { theme, width }: ChartPlace) {
  const codes =
    widest(
      rows.map((row) => row.code),
      theme,
    ) + 14
  const countAt = 56 + widest(rows.map(countOf), theme)
  const room = width - codes - countAt - 28 - Math.max(116, width * 0.26)
  const titles = widest(
    rows.map((row) => row.title),
    theme,
  )
  const titleWidth = Math.max(40, Math.min(room, titles))
  const left = codes + titleWidth + 12
  const padding: Padding = {
    left,
    right: countAt + 20,
    top: intervalBarRows.top,
    bottom: 48,
  }
  return { padding, titleAt: codes - left, titleWidth, countAt }
}

function shareLayers(
  rows: readonly (StandardBar & { readonly y: number })[],
  height: number,
  theme: ChartTheme,
): readonly Layer[] {
  const values = rows.flatMap(({ share, y }): Datum[] =>
    share.value === null ? [] : [{ y, zero: 0, share: share.value }],
  )
  const whiskers = rows.flatMap(({ share, y }): Datum[] =>
    share.interval ? [{ y, low: share.interval.low, high: share.interval.high }] : [],
  )
  const compared = rows.flatMap(({ comparison, y }): Datum[] =>
    comparison === null ? [] : [{ y, comparison }],
  )
  const y = down('y', height)
  const x = (field: string) => shareScale(field, [0, 0.5, 1])
  const cap = { type: 'tick', orient: 'vertical', color: theme.whisker, thickness: 1.5 } as const
  return [
    {
      data: { values },
      mark: { type: 'bar', orient: 'horizontal', height: markSize.barHeight, color: theme.bar },
      encoding: { x: x('zero'), x2: { field: 'share' }, y },
    },
    {
      data: { values: whiskers },
      mark: { type: 'rule', color: theme.whisker, strokeWidth: 1.5 },
      encoding: { x: x('low'), x2: { field: 'high' }, y },
    },
    ...['low', 'high'].map((end): Layer => ({
      data: { values: whiskers },
      mark: { ...cap, size: markSize.whiskerCap },
      encoding: { x: x(end), y },
    })),
    diamonds(compared, { at: { theme, height }, x: x('comparison') }),
  ]
}

/** A small key at the end of the row. */
function doubts(
  rows: readonly (StandardBar & { readonly y: number })[],
  { x, theme, height }: { readonly x: number; readonly theme: ChartTheme; readonly height: number },
): Layer {
  const values = rows.filter((row) => row.isKeyDoubted === true).map(({ y }): Datum => ({ y }))
  return {
    data: { values },
    mark: { type: 'point', shape: keyShape, size: 90, filled: false, strokeWidth: 1.5 },
    encoding: {
      x: { value: x },
      y: down('y', height),
      stroke: { value: theme.lowerText },
      opacity: { value: 1 },
    },
  }
}

/** Ring, shaft and two teeth of a key, in the square of −1 to 1 that Vega scales. */
const keyShape =
  'M-1,0.45A0.45,0.45,0,1,1,-0.1,0.45A0.45,0.45,0,1,1,-1,0.45M-0.23,0.13L0.75,-0.85M0.45,-0.55L0.8,-0.2M0.05,-0.15L0.3,0.1'

type NotePlace = {
  readonly theme: ChartTheme
  readonly height: number
  readonly width: number
  readonly left: number
  readonly right: number
}

function notes({ rows, comparisonLabel }: StandardBars, at: NotePlace): readonly Layer[] {
  const look = { height: at.height, color: at.theme.mutedText, size: 11 }
  const y = at.height + 36
  const key: readonly Layer[] = [
    diamonds([{ y }], { at, x: { value: 5 - at.left } }),
    textColumn([{ y, label: comparisonLabel ?? '' }], { ...look, x: 15 - at.left }),
  ]
  const thin = textColumn([{ y, label: '† thin evidence: under 3 items' }], {
    ...look,
    x: at.width + at.right,
    align: 'right',
  })
  return [
    ...(comparisonLabel === null ? [] : key),
    ...(rows.some((row) => row.isThinEvidence) ? [thin] : []),
  ]
}

type Sideways = { readonly value: number } | ReturnType<typeof shareScale>

function diamonds(
  values: readonly Datum[],
  { at, x }: { readonly at: Pick<NotePlace, 'theme' | 'height'>; readonly x: Sideways },
): Layer {
  const { surface, compare } = at.theme
  return {
    data: { values: [...values] },
    mark: { type: 'point', shape: 'diamond', size: 52, filled: true, opacity: 1 },
    encoding: {
      x,
      y: down('y', at.height),
      fill: { value: surface },
      stroke: { value: compare },
      strokeWidth: { value: 1.5 },
    },
  }
}

function description({ rows, comparisonLabel }: StandardBars): string {
  const lines = rows.map((row) => {
    const compared = row.comparison === null ? '' : `; comparison ${percent(row.comparison)}`
    const doubt = row.isKeyDoubted === true ? '; an item may have a wrong key' : ''
    return `${row.code} ${row.title}: ${shareInWords(row)}${compared}${doubt}.`
  })
  const compared = comparisonLabel === null ? '' : ` Diamonds show ${comparisonLabel}.`
  return `Bars of the share of students at the cut for ${rows.length} standards.${compared} ${lines.join(' ')}`
}

function table({ rows, comparisonLabel }: StandardBars): Chart['table'] {
  const right = 'right' as const
  const compared = comparisonLabel === null ? [] : [{ title: comparisonLabel, align: right }]
  return {
    columns: [
      { title: 'Standard', align: 'left' },
      { title: 'What students do', align: 'left' },
      { title: 'At the cut', align: right },
      { title: 'Share', align: right },
      { title: '95% interval', align: right },
      ...compared,
    ],
    rows: rows.map((row) => [
      row.isThinEvidence ? `${row.code} †` : row.code,
      row.title,
      countOf(row),
      shareText(row.share),
      intervalText(row.share),
      ...(comparisonLabel === null ? [] : [percent(row.comparison)]),
    ]),
  }
}

function percent(share: number | null): string {
  return share === null ? '–' : formatPercent(share)
}
