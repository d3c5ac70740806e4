/** Paper and margins of a template, where a report has room on them. */
import type { Margins, PageSetup } from '../word/page.ts'
import { childOf, type XmlElement } from './xml-tree.ts'

/** Twips: narrower than three inches of text no table fits, wider than twenty is no paper. */
const leastText = 4320
const mostText = 28_800
/** What Word takes for a page. */
const mostSide = 31_680

/** @param section `w:sectPr` @returns null where it says nothing of use */
export function pageSetupOf(section: XmlElement): PageSetup | null {
  const size = childOf(section, 'w:pgSz')?.attributes
  const margin = childOf(section, 'w:pgMar')?.attributes
  const number = (value: string | undefined): number | null => {
    const parsed = Number(value)
    return value === undefined || !Number.isFinite(parsed) ? null : Math.round(Math.abs(parsed))
  }
  const sides = [number(size?.['w:w']), number(size?.['w:h'])]
  const [one, other] = sides
  if (one == null || other == null || one > mostSide || other > mostSide) return null
  const given = (key: string, usual: number): number => number(margin?.[`w:${key}`]) ?? usual
  const gutter = given('gutter', 0)
  const margins: Margins = {
    top: given('top', 1440),
    bottom: given('bottom', 1440),
    left: given('left', 1440) + gutter,
    right: given('right', 1440),
    header: given('header', 720),
    footer: given('footer', 720),
  }
  const setup = {
    width: Math.min(one, other),
    height: Math.max(one, other),
    margins: { portrait: margins, landscape: margins },
  }
  const isFine =
    isText(setup.width - margins.left - margins.right) &&
    isText(setup.width - margins.top - margins.bottom) &&
    isText(setup.height - margins.top - margins.bottom)
  return isFine ? setup : null
}

const isText = (length: number): boolean => length >= leastText && length <= mostText
