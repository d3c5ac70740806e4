/**
 * Which single figures may go to readers other than the students' own teachers, and what stands in
 * the place of those that may not. What follows for other cells is in `withhold.ts` and
 * `withhold-counts.ts`.
 */
import { formatPercent } from '../statistics/format.ts'

/** A figure that rests on fewer students is withheld, unless the workspace asks for more or for fewer. */
export const smallestGroup = 10

/** Under five, two who know their own scores may work out those of the others. */
export const smallestGroupRange = { least: 5, most: 50 } as const

/** Stands in a cell that is held back. */
export const heldBack = 'held back'

/** Shares under 5% and over 95% are printed as such: nearly all and nearly none tell about each one. */
export const isExtremeShare = (share: number): boolean => share < 0.05 || share > 0.95

/** "17%", "< 5%" or "> 95%". */
export function boundedShare(share: number): string {
  if (isExtremeShare(share)) return share < 0.5 ? '< 5%' : '> 95%'
  return formatPercent(share)
}
