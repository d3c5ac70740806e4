// What every comparison of two groups says first: who is in them, and how they did.

import { describe } from './describe.ts'
import { presentValues, type Observation } from './observations.ts'
import { varies } from './moments.ts'

export type GroupSummary = {
  readonly n: number
  readonly missing: number
  /** In the unit of the scores; null under two scores, like the other two. */
  readonly mean: number | null
  readonly sd: number | null
  readonly median: number | null
}

/** @throws RangeError on NaN or an infinite score. */
export function summarize(values: readonly Observation[]): GroupSummary {
  const { n, missing, mean, sd, median } = describe(values)
  return { n, missing, mean: mean.value, sd, median }
}

/** Two groups with enough in them to be compared, or the sentence that says why not. */
export type ComparableGroups =
  | { readonly reason: string; readonly n: number; readonly missing: number }
  | {
      readonly reason: null
      readonly n: number
      readonly missing: number
      readonly a: CompleteSummary
      readonly b: CompleteSummary
    }

type CompleteSummary = { readonly n: number; readonly mean: number; readonly sd: number }

/** Both groups need two scores, and some score must differ from the others of its group. */
export function comparable(
  first: readonly Observation[],
  second: readonly Observation[],
): ComparableGroups {
  const a = presentValues(first)
  const b = presentValues(second)
  const n = a.length + b.length
  const missing = first.length + second.length - n
  const few = tooFew(a.length, b.length)
  if (few !== null) return { reason: few, n, missing }
  if (!varies(a) && !varies(b)) {
    return { reason: 'The scores do not vary within the groups.', n, missing }
  }
  return { reason: null, n, missing, a: complete(a), b: complete(b) }
}

function tooFew(a: number, b: number): string | null {
  if (a === 0 && b === 0) return 'Neither group has scores.'
  if (a === 0) return 'The first group has no scores.'
  if (b === 0) return 'The second group has no scores.'
  if (a === 1) return 'The first group has only one score.'
  return b === 1 ? 'The second group has only one score.' : null
}

function complete(scores: readonly number[]): CompleteSummary {
  const { mean, sd } = summarize(scores)
  return { n: scores.length, mean: mean ?? Number.NaN, sd: sd ?? Number.NaN }
}
