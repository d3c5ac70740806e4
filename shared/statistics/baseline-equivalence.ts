// Were the groups alike before the work? If not, nothing that follows says anything about it.

import type { Observation } from './observations.ts'
import type { Estimate } from './result.ts'
import { standardizedGap } from './standardized-gap.ts'

export type BaselineVerdict = 'equivalent' | 'adjust' | 'not-comparable' | 'unknown'

export type BaselineEquivalence = {
  /** First − second group before the work, in Hedges' g. */
  readonly gap: Estimate
  readonly verdict: BaselineVerdict
  /** What it means for what may be said. */
  readonly sentence: string
}

/** In Hedges' g: up to the first the groups are alike, up to the second with adjustment. */
const bounds = { equivalent: 0.05, adjustable: 0.25 } as const

/**
 * |g| ≤ .05 equivalent, ≤ .25 needs adjustment for the first scores, above: not comparable (What
 * Works Clearinghouse, Procedures and Standards Handbook 5.0, 2022). `unknown` where there is no g.
 * @throws RangeError on NaN or an infinite score.
 */
export function baselineEquivalence(
  first: readonly Observation[],
  second: readonly Observation[],
): BaselineEquivalence {
  const { hedgesG } = standardizedGap(first, second)
  const gap = { ...hedgesG, method: 'baseline-equivalence' } as const
  const verdict = verdictOf(gap.value)
  return { gap, verdict, sentence: gap.reason ?? sentences[verdict] }
}

function verdictOf(g: number | null): BaselineVerdict {
  if (g === null) return 'unknown'
  if (Math.abs(g) <= bounds.equivalent) return 'equivalent'
  return Math.abs(g) <= bounds.adjustable ? 'adjust' : 'not-comparable'
}

const sentences: Readonly<Record<BaselineVerdict, string>> = {
  equivalent: 'The groups started alike.',
  adjust: 'The groups started a little apart: they are compared at equal first scores.',
  'not-comparable':
    'The groups started too far apart to be compared: these data cannot tell what the coaching did.',
  unknown: 'Whether the groups started alike is not known.',
}
