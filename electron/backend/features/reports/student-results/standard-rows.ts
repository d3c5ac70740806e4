/** One row a standard: both windows and the change, with what the audience must not see taken out. */
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { isExtremeShare } from '#shared/disclosure/small-numbers.ts'
import type { StudentResults } from './facts.ts'

export type StandardMasteryShape = Mastery['standards'][number]

export type StandardRow = {
  readonly standard: StandardMasteryShape
  readonly before: WindowShare | null
  readonly after: WindowShare
  /** Change of the share; null when one of both is not printed. */
  readonly change: number | null
}

export type WindowShare = {
  readonly count: number
  readonly share: EstimateShape
  /** `held`: nothing is printed. `extreme`: only that it is under 5% or over 95%. */
  readonly shown: 'all' | 'extreme' | 'held'
}

/** Weakest first, as the analysis gives them. */
export function standardRows({ facts, rules }: StudentResults): readonly StandardRow[] {
  const earlier = new Map(facts.earlier?.standards.map((row) => [row.code, row]))
  return facts.mastery.standards.map((standard) => {
    const after = windowShare(standard, rules.minimum)
    const first = earlier.get(standard.code)
    const before = first ? windowShare(first, rules.minimum) : null
    const isKnown = before?.shown === 'all' && after.shown === 'all'
    const from = before?.share.value ?? null
    const change =
      isKnown && from !== null && after.share.value !== null ? after.share.value - from : null
    return { standard, before, after, change }
  })
}

export function windowShare(
  { atCut: share, studentsAtCut: count }: StandardMasteryShape,
  minimum: number,
): WindowShare {
  const isExtreme = minimum > 1 && isExtremeShare(share.value ?? 0)
  return { count, share, shown: share.n < minimum ? 'held' : isExtreme ? 'extreme' : 'all' }
}

/** For a chart: a share that is not printed whole is not drawn either. */
export function drawnShare({ share, shown }: WindowShare): EstimateShape {
  if (shown === 'all') return share
  return { ...share, value: null, interval: null, reason: 'Not printed for this audience.' }
}
