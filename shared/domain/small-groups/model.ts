/**
 * Small groups for instruction, as rules that know no database: students with the needs that their
 * answers show, in; groups, and everyone who is in none with the reason, out.
 */

/** One need that a student's results show: an idea chosen, or a standard below the cut. */
export type Sign = {
  /** The misconception, or the code of the standard. */
  readonly need: string
  /** How clearly it shows; larger is clearer. Answers that point to the idea, or how far below the cut. */
  readonly strength: number
  /** From fewer than three items or points: counts only where nothing else shows. */
  readonly isThin: boolean
}

/** Why a student without signs has none. */
export type NoSign = 'absent' | 'no-score' | 'at-cut' | 'no-pattern'

export type Candidate = {
  readonly id: number
  /** Null: no class on record. */
  readonly classId: number | null
  /** Ties go by this, for instance the family name. */
  readonly order: string
  readonly signs: readonly Sign[]
  /** Read only where there are no signs. */
  readonly without: NoSign
  /** Share of the points, for groups of mixed strength; null without a result. */
  readonly level: number | null
}

export type Arrangement = 'similar' | 'balanced'

export type GroupingRules = {
  readonly arrangement: Arrangement
  readonly smallest: number
  readonly largest: number
  /** Whether students of several classes may sit together. */
  readonly mixesClasses: boolean
  /** What mixed groups are about; null for no one need. */
  readonly focus: string | null
}

/** A group in which somebody was locked in place, with those alone. */
export type FixedGroup = {
  readonly id: number
  readonly classId: number | null
  readonly need: string | null
  readonly members: readonly number[]
}

export type ProposedGroup = {
  /** Of the fixed group that it goes on; null for a new one. */
  readonly fixedId: number | null
  readonly classId: number | null
  readonly need: string | null
  readonly members: readonly number[]
}

/** Why a student is in no group. The last two: too few others for a group, and no room in one. */
export type LeftOverReason = NoSign | 'too-few' | 'no-room'

export type LeftOver = { readonly id: number; readonly reason: LeftOverReason }

export type Proposal = {
  readonly groups: readonly ProposedGroup[]
  readonly leftOver: readonly LeftOver[]
}

export const smallestAllowed = 2
export const largestAllowed = 8
export const usualSizes = { smallest: 3, largest: 6 } as const

/** Choosing an idea once may be a slip. */
export const fewestChoices = 2
