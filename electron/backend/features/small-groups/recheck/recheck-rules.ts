/** Who moved between the test that the groups came from and a later one. Pure. */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import type { RecheckOutcome } from '#shared/contracts/small-groups/recheck.ts'
import { fewestChoices } from '#shared/domain/small-groups/model.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { showsNeed, type NeedEvidence } from '../results/member-result.ts'

type Shown = Pick<NeedEvidence, 'points' | 'possible'>

export type TwoTests = {
  readonly before: Shown | null
  /** Null: no result on the later test. Nothing possible: the test does not ask. */
  readonly after: Shown | null
}

/**
 * A student can only have moved where the first test showed the need and the later one asks enough:
 * any points of the standard, or two answers that could point to the idea.
 */
export function outcomeOf(
  { before, after }: TwoTests,
  rules: Pick<GroupRules, 'basis' | 'cut'>,
): RecheckOutcome {
  if (after === null) return 'not-tested'
  if (before === null || !showsNeed(before, rules)) return 'not-before'
  const asks = rules.basis === 'misconception' ? fewestChoices : Number.MIN_VALUE
  if (after.possible < asks) return 'cannot-tell'
  return showsNeed(after, rules) ? 'same' : 'moved'
}

/** Of those of whom both tests can tell; all others count as missing. */
export function movedShare(outcomes: readonly RecheckOutcome[]): Estimate {
  const moved = count(outcomes, 'moved')
  const n = moved + count(outcomes, 'same')
  return wilsonShare(moved, n, { missing: outcomes.length - n })
}

export const count = (outcomes: readonly RecheckOutcome[], one: RecheckOutcome): number =>
  outcomes.filter((outcome) => outcome === one).length
