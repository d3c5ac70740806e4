/** The page: US Letter, its margins and the colors of the style set. Lengths in twips (1/20 point). */

import type { ReportSection } from '#shared/contracts/report-model.ts'

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

const letter = { width: 12240, height: 15840 }

const margins = {
  portrait: { top: 1296, bottom: 1152, left: 1296, right: 1296, header: 620, footer: 560 },
  landscape: { top: 1120, bottom: 1000, left: 1008, right: 1008, header: 620, footer: 500 },
} as const

/** Width of the text. */
export const textWidth: Readonly<Record<Orientation, number>> = { portrait: 9648, landscape: 13824 }

/** Between two columns. */
export const columnGap = 576

/** Width of a column of text. */
export const columnWidth = ({ orientation, columns }: ReportSection): number =>
  columns === 2 ? Math.floor((textWidth[orientation] - columnGap) / 2) : textWidth[orientation]

/** docx turns the page itself: it wants the portrait size together with the orientation. */
const compact = { top: 740, bottom: 880, header: 400, footer: 440 }

export function pageOf(orientation: Orientation, isCompact = false) {
  return {
    size: { ...letter, orientation },
    margin: { ...margins[orientation], ...(isCompact ? compact : {}), gutter: 0 },
  }
}

/** On landscape pages, which hold a table too, pictures are drawn a little smaller. */
export const pictureScale: Readonly<Record<Orientation, number>> = { portrait: 1, landscape: 0.9 }

/** Twips to the pixels charts are drawn in (1/96 inch). */
export const pixels = (twips: number): number => Math.floor(twips / 15)
