// Performance levels: which level a score is in, and how many students are in each.

import { requireFinite } from './observations.ts'
import type { Estimate } from './result.ts'
import { wilsonShare } from './wilson-share.ts'

/** A level, 1 for the lowest; null: expected, no result. */
export type LevelObservation = number | null

export type LevelShares = {
  /** Lowest level first, levels without students included. */
  readonly levels: readonly {
    readonly level: number
    readonly count: number
    readonly share: Estimate
  }[]
  /** Students at this level or above. */
  readonly atOrAbove: (level: number) => Estimate
}

/** 1 + the cuts that the score reaches: a score at a cut is in the level above it. */
export function levelOf(score: number, cuts: readonly number[]): number {
  requireFinite(score)
  return 1 + cuts.filter((cut) => score + 1e-9 >= cut).length
}

/**
 * Students per level with Wilson's interval for each share.
 * @param count how many levels the measure has
 * @throws RangeError on a level that is not 1 to `count`.
 */
export function levelShares(observed: readonly LevelObservation[], count: number): LevelShares {
  const present = observed.filter((level) => level !== null)
  present.forEach((level) => requireLevel(level, count))
  const missing = observed.length - present.length
  const shareOf = (isCounted: (level: number) => boolean) => {
    return wilsonShare(present.filter(isCounted).length, present.length, { missing })
  }
  const levels = Array.from({ length: count }, (_, index) => {
    const level = index + 1
    const inLevel = (other: number) => other === level
    return { level, count: present.filter(inLevel).length, share: shareOf(inLevel) }
  })
  return { levels, atOrAbove: (level) => shareOf((other) => other >= level) }
}

/** @throws RangeError on a level that is not 1 to `count`. */
export function requireLevel(level: number, count: number): void {
  if (!Number.isInteger(level) || level < 1 || level > count) {
    throw new RangeError(`Not a level from 1 to ${count}: ${level}`)
  }
}
