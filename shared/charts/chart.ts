// What every chart is: a specification, the same picture in words, and the same numbers as a
// table, so that none of the three can drift from the others.

import type { TopLevelSpec } from 'vega-lite'
import { formatPercent, formatShareInterval } from '../statistics/format.ts'
import type { Estimate } from '../statistics/result.ts'
import { type ChartTheme, vegaConfig } from './theme.ts'

export type Chart = {
  readonly spec: TopLevelSpec
  /** Alternative text, written from the data. */
  readonly description: string
  readonly table: ChartTable
}

export type ChartTable = {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
}

/** Where a chart goes: its colours and its whole width in pixels. */
export type ChartPlace = { readonly theme: ChartTheme; readonly width: number }

/** Students in a share, with what stands behind it. */
export type CountedShare = { readonly count: number; readonly share: Estimate }

export type Layer = Extract<TopLevelSpec, { readonly layer: unknown }>['layer'][number]
export type Datum = Readonly<Record<string, string | number>>
export type Padding = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * A layered chart of exactly `place.width` pixels. Sizes are fixed rather than fitted: Vega
 * measures text by guess where there is no canvas, and would cut labels off.
 * @param body `height` of the plot without padding
 */
export function frame(
  place: ChartPlace,
  body: { readonly padding: Padding; readonly height: number; readonly layer: readonly Layer[] },
): TopLevelSpec {
  const { padding, height, layer } = body
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: plotWidth(place, padding),
    height,
    padding: { ...padding },
    autosize: { type: 'none' },
    config: vegaConfig(place.theme),
    layer: [...layer],
  }
}

/** Of the whole drawing in pixels: without automatic sizing it is the plot and the padding around it. */
export function drawnSize({ spec }: Pick<Chart, 'spec'>): {
  readonly width: number
  readonly height: number
} {
  const {
    width = 0,
    height = 0,
    padding,
  } = spec as {
    readonly width?: number
    readonly height?: number
    readonly padding?: Padding
  }
  return {
    width: width + (padding ? padding.left + padding.right : 0),
    height: height + (padding ? padding.top + padding.bottom : 0),
  }
}

export function plotWidth(place: ChartPlace, padding: Padding): number {
  return Math.max(80, place.width - padding.left - padding.right)
}

/** Pixel positions down the plot, from the top; one scale that all layers share. */
export function down(field: string, height: number) {
  const range = [0, height]
  const scale = { domain: range, range, nice: false, zero: false }
  return { field, type: 'quantitative', scale, axis: null } as const
}

/** Text at one pixel column beside the plot; `values` hold `y` and `label`. */
export function textColumn(
  values: readonly Datum[],
  look: {
    readonly x: number
    readonly height: number
    readonly align?: 'left' | 'right' | 'center'
    readonly color: string
    readonly bold?: boolean
    readonly size?: number
  },
): Layer {
  return {
    data: { values: [...values] },
    mark: {
      type: 'text',
      align: look.align ?? 'left',
      fill: look.color,
      fontWeight: look.bold ? 600 : 'normal',
      fontSize: look.size ?? 12,
    },
    encoding: {
      x: { value: look.x },
      y: down('y', look.height),
      text: { field: 'label', type: 'nominal' },
    },
  }
}

/** The axis of a share: 0% to 100%, a grid line at each of `values`. */
export function shareScale(field: string, values: readonly number[], title: string | null = null) {
  const axis = { values: [...values], format: '.0%', title, grid: true }
  return { field, type: 'quantitative' as const, scale: { domain: [0, 1], nice: false }, axis }
}

/** Pixels a line of text may need, on the safe side. */
export function textWidth(text: string, theme: ChartTheme, size = 12): number {
  return Math.ceil(Array.from(text).length * size * theme.characterWidth)
}

export function widest(texts: readonly string[], theme: ChartTheme, size = 12): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, theme, size)))
}

/** Shortened, at a word where one ends in the second half, with "…" so that it needs at most `pixels`. */
export function fitted(text: string, pixels: number, theme: ChartTheme): string {
  const room = Math.floor(pixels / (12 * theme.characterWidth))
  const letters = Array.from(text)
  if (letters.length <= room) return text
  const cut = letters.slice(0, Math.max(1, room - 1)).join('')
  const word = cut.lastIndexOf(' ')
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`
}

/** "17%", or an en dash where there is no share. */
export function shareText({ value }: Estimate): string {
  return value === null ? '–' : formatPercent(value)
}

export function intervalText({ interval }: Estimate): string {
  return interval === null ? '–' : formatShareInterval(interval)
}

/** "17% (4 of 23), 95% interval 7% to 37%", or why there is none. */
export function shareInWords({ count, share }: CountedShare): string {
  if (share.value === null) return share.reason ?? 'no value'
  const interval = share.interval ? `, 95% interval ${formatShareInterval(share.interval)}` : ''
  return `${formatPercent(share.value)} (${count} of ${share.n})${interval}`
}
