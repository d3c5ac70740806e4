// Mastery by standard: how many students earned the cut's share of a standard's points.

import { requireFinite } from './observations.ts'
import type { Estimate } from './result.ts'
import { wilsonShare } from './wilson-share.ts'

/** Share of a standard's points from which a student counts as at mastery; a setting. */
const defaultCut = 0.8

/** With fewer items than this, a standard's share says little about the standard. */
export const fewestItemsForStandard = 3

type StandardResults = {
  readonly standard: string
  /** Items of the test that measure it. */
  readonly items: number
  /** One a student; null points: expected, no result. */
  readonly students: readonly { readonly points: number | null; readonly possible: number }[]
}

export type StandardMastery = {
  readonly standard: string
  readonly items: number
  readonly atCut: number
  readonly share: Estimate
  readonly isThinEvidence: boolean
}

/**
 * Students at the cut per standard with Wilson's interval, weakest standard first; standards
 * without a share last, ties by their code.
 * @throws RangeError on points that are NaN or infinite, and on nothing to earn.
 */
export function masteryByStandard(
  standards: readonly StandardResults[],
  { cut = defaultCut } = {},
): readonly StandardMastery[] {
  return standards.map((standard) => masteryOf(standard, cut)).toSorted(weakestFirst)
}

/** Whether points reach the cut; 1e-9 of slack, since 0.7·10 is not 7 in binary. */
export function isAtCut(points: number, { possible, cut = defaultCut }: CutRule): boolean {
  requireFinite(points)
  if (!(possible > 0)) throw new RangeError(`A standard needs points to earn, not ${possible}`)
  return points + 1e-9 >= cut * possible
}

type CutRule = { readonly possible: number; readonly cut?: number }

function masteryOf({ standard, items, students }: StandardResults, cut: number): StandardMastery {
  let atCut = 0
  let missing = 0
  for (const { points, possible } of students) {
    if (points === null) missing += 1
    else if (isAtCut(points, { possible, cut })) atCut += 1
  }
  const share = wilsonShare(atCut, students.length - missing, { missing })
  return { standard, items, atCut, share, isThinEvidence: items < fewestItemsForStandard }
}

function weakestFirst(a: StandardMastery, b: StandardMastery): number {
  const gap = (a.share.value ?? 2) - (b.share.value ?? 2)
  return gap === 0 ? a.standard.localeCompare(b.standard, 'en') : gap
}
