// What an item's figures suggest looking at. Bands are settings; their words are questions for a
// teacher who knows the item, not verdicts.

import { fewestStudentsForItems } from './item-scores.ts'

/** How far figures from so many students can be trusted. */
export type Evidence = 'withheld' | 'indicative' | 'usual'

export type DifficultyFlag = 'hard' | 'easy'

export type DiscriminationBand = 'very good' | 'good' | 'fair' | 'review' | 'check the key'

export type ItemBands = {
  /** Difficulty (share of points) below or above which an item is flagged. */
  readonly hardBelow: number
  readonly easyAbove: number
  /** Lower ends of the discrimination bands. */
  readonly veryGood: number
  readonly good: number
  readonly fair: number
  /** Students under whom figures are only indicative. */
  readonly usualFrom: number
}

/** Ebel & Frisbie (1991) for discrimination; a test for a class for difficulty. */
export const defaultBands: ItemBands = {
  hardBelow: 0.3,
  easyAbove: 0.9,
  veryGood: 0.4,
  good: 0.3,
  fair: 0.2,
  usualFrom: 30,
}

/** Under ten students item figures are withheld, under thirty they are indicative. */
export function evidenceFrom(n: number, bands: ItemBands = defaultBands): Evidence {
  if (n < fewestStudentsForItems) return 'withheld'
  return n < bands.usualFrom ? 'indicative' : 'usual'
}

/** Flags < .30 and > .90; a value at a bound is not flagged. */
export function difficultyFlag(
  difficulty: number,
  bands: ItemBands = defaultBands,
): DifficultyFlag | null {
  if (difficulty < bands.hardBelow - slack) return 'hard'
  return difficulty > bands.easyAbove + slack ? 'easy' : null
}

/** ≥ .40, ≥ .30, ≥ .20, below that review, below 0 check the key. */
export function discriminationBand(
  discrimination: number,
  bands: ItemBands = defaultBands,
): DiscriminationBand {
  if (discrimination < -slack) return 'check the key'
  if (discrimination >= bands.veryGood - slack) return 'very good'
  if (discrimination >= bands.good - slack) return 'good'
  return discrimination >= bands.fair - slack ? 'fair' : 'review'
}

/** A share of 3 in 10 is at the bound, whatever binary fractions make of it. */
const slack = 1e-9
