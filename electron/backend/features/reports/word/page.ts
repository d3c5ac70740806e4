/** The page: its paper, its margins and the colors of the style set. Lengths in twips (1/20 point). */

import type { Paper } from '#shared/contracts/reports/document.ts'
import type { ReportModel, ReportSection } from '#shared/contracts/report-model.ts'

export const colors = {
  ink: '1D2B30',
  accent: '0B5563',
  muted: '56656C',
  hairline: 'C7D0D2',
  tint: 'EDF4F4',
  grid: '8A989E',
  writing: 'A9B5B8',
  lower: 'D55E00',
} as const

export type Orientation = 'portrait' | 'landscape'

export type Margins = Readonly<
  Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>
>

export type PageSetup = {
  /** Of the sheet when it stands. */
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<Orientation, Margins>>
}

const letter: PageSetup = {
  width: 12240,
  height: 15840,
  margins: {
    portrait: { top: 1296, bottom: 1152, left: 1296, right: 1296, header: 620, footer: 560 },
    landscape: { top: 1120, bottom: 1000, left: 1008, right: 1008, header: 620, footer: 500 },
  },
}

/** The text is as wide as on Letter, and on its side as high: what fits on one page fits on the other. */
const a4: PageSetup = {
  width: 11906,
  height: 16838,
  margins: {
    portrait: { ...letter.margins.portrait, left: 1129, right: 1129 },
    landscape: { top: 953, bottom: 833, left: 1507, right: 1507, header: 520, footer: 420 },
  },
}

const setups: Readonly<Record<Paper, PageSetup>> = { letter, a4 }

/** Width of the text. */
export function textWidth({ width, height, margins }: PageSetup, orientation: Orientation): number {
  const { left, right } = margins[orientation]
  return (orientation === 'portrait' ? width : height) - left - right
}

/** Between two columns. */
export const columnGap = 576

/** Width of a column of text. */
export function columnWidth({ orientation, columns }: ReportSection, setup: PageSetup): number {
  const width = textWidth(setup, orientation)
  return columns === 2 ? Math.floor((width - columnGap) / 2) : width
}

const compact = { top: 740, bottom: 880, header: 400, footer: 440 }

/** docx turns the page itself: it wants the portrait size together with the orientation. */
export function pageOf({ width, height, margins }: PageSetup, orientation: Orientation) {
  return {
    size: { width, height, orientation },
    margin: { ...margins[orientation], gutter: 0 },
  }
}

/** Narrow above and below, for a report that has to be one page. */
const compacted = ({ margins, ...sheet }: PageSetup): PageSetup => ({
  ...sheet,
  margins: {
    portrait: { ...margins.portrait, ...compact },
    landscape: { ...margins.landscape, ...compact },
  },
})

/** The page of a report, as chosen. */
export function setupOf({ paper, isCompact }: Pick<ReportModel, 'paper' | 'isCompact'>): PageSetup {
  const setup = setups[paper ?? 'letter']
  return isCompact ? compacted(setup) : setup
}

/** On landscape pages, which hold a table too, pictures are drawn a little smaller. */
export const pictureScale: Readonly<Record<Orientation, number>> = { portrait: 1, landscape: 0.9 }

/** Twips to the pixels charts are drawn in (1/96 inch). */
export const pixels = (twips: number): number => Math.floor(twips / 15)
