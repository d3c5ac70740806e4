// Growth of the same students between two windows. Only students with both scores count; the
// others are counted as missing, never filled in.

import { meanOf, varianceOf, varies } from './moments.ts'
import { normalInterval } from './normal-interval.ts'
import { requireFinite, type Observation } from './observations.ts'
import type { Estimate } from './result.ts'
import { tInterval, twoSidedP } from './student-t.ts'

export type PairedDifference = {
  /** Students with both scores. */
  readonly n: number
  readonly missing: number
  /** Of the students with both scores, in points; null under two students. */
  readonly before: MeanAndSpread | null
  readonly after: MeanAndSpread | null
  /** After − before, in points. */
  readonly meanDifference: Estimate
  readonly sdDifference: number | null
  readonly test: { readonly t: number; readonly df: number; readonly p: number } | null
  /** The headline effect size: standard deviations of the scores. */
  readonly dAv: Estimate
  readonly dZ: Estimate
  readonly improved: number
  readonly same: number
  readonly declined: number
  /** After − before of each student with both scores, in the order given. */
  readonly differences: readonly number[]
}

type MeanAndSpread = { readonly mean: number; readonly sd: number }

/**
 * Mean difference d̄, t = d̄/(s_d/√n) with n − 1 degrees of freedom and its interval;
 * d_av = d̄/√((s₁²+s₂²)/2) and d_z = d̄/s_d (Lakens 2013); interval of d_z: d_z ± z·√(1/n + d_z²/2n).
 * Under two pairs, or when nothing varies, a reason stands in place of the number.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function pairedDifference(
  before: readonly Observation[],
  after: readonly Observation[],
): PairedDifference {
  const pairs = pairsOf(before, after)
  const differences = pairs.map((pair) => rounded(pair.after - pair.before))
  const n = pairs.length
  const missing = before.length - n
  const enough = n >= 2
  const sdDifference = enough ? Math.sqrt(varianceOf(differences)) : null
  const first = enough ? meanAndSpread(pairs.map((pair) => pair.before)) : null
  const second = enough ? meanAndSpread(pairs.map((pair) => pair.after)) : null
  const changes = { differences, missing }
  return {
    n,
    missing,
    before: first,
    after: second,
    meanDifference: meanDifference(changes),
    sdDifference,
    test: pairedTest(differences),
    dAv: dAv(changes, first, second),
    dZ: dZ(changes),
    improved: differences.filter((difference) => difference > 0).length,
    same: differences.filter((difference) => difference === 0).length,
    declined: differences.filter((difference) => difference < 0).length,
    differences,
  }
}

type Changes = { readonly differences: readonly number[]; readonly missing: number }

function pairsOf(before: readonly Observation[], after: readonly Observation[]) {
  if (before.length !== after.length) {
    throw new RangeError(`Unequal lists: ${before.length} before, ${after.length} after`)
  }
  return before.flatMap((first, row) => {
    const second = after[row] ?? null
    if (first !== null) requireFinite(first)
    if (second !== null) requireFinite(second)
    return first === null || second === null ? [] : [{ before: first, after: second }]
  })
}

/** To 1e-9: 0.3 − 0.1 and 0.2 must count as the same change. */
function rounded(difference: number): number {
  return Math.round(difference * 1e9) / 1e9 || 0
}

function meanAndSpread(scores: readonly number[]): MeanAndSpread {
  return { mean: meanOf(scores), sd: Math.sqrt(varianceOf(scores)) }
}

function tooFew(n: number): string | null {
  if (n >= 2) return null
  return n === 0 ? 'No student has both scores.' : 'Only one student has both scores.'
}

function meanDifference({ differences, missing }: Changes): Estimate {
  const n = differences.length
  const base = { n, missing, method: 'paired-t' } as const
  const few = tooFew(n)
  if (few !== null) return { ...base, value: null, interval: null, reason: few }
  const value = meanOf(differences)
  if (!varies(differences)) {
    const reason = `All ${n} students changed by the same amount: no interval.`
    return { ...base, value, interval: null, reason }
  }
  const standardError = Math.sqrt(varianceOf(differences) / n)
  return { ...base, value, interval: tInterval(value, { standardError, df: n - 1 }), reason: null }
}

function pairedTest(differences: readonly number[]): PairedDifference['test'] {
  const n = differences.length
  if (n < 2 || !varies(differences)) return null
  const t = meanOf(differences) / Math.sqrt(varianceOf(differences) / n)
  return { t, df: n - 1, p: twoSidedP(t, n - 1) }
}

function dAv(
  { differences, missing }: Changes,
  before: MeanAndSpread | null,
  after: MeanAndSpread | null,
): Estimate {
  const base = { n: differences.length, missing, method: 'd-av', interval: null } as const
  if (before === null || after === null) {
    return { ...base, value: null, reason: tooFew(differences.length) }
  }
  const sd = Math.sqrt((before.sd ** 2 + after.sd ** 2) / 2)
  if (sd < 1e-9) return { ...base, value: null, reason: 'The scores do not vary.' }
  const reason = 'The interval is given for the mean change in points.'
  return { ...base, value: meanOf(differences) / sd, reason }
}

function dZ({ differences, missing }: Changes): Estimate {
  const n = differences.length
  const base = { n, missing, method: 'd-z' } as const
  const none =
    tooFew(n) ?? (varies(differences) ? null : 'Every student changed by the same amount.')
  if (none !== null) return { ...base, value: null, interval: null, reason: none }
  const value = meanOf(differences) / Math.sqrt(varianceOf(differences))
  const interval = normalInterval(value, Math.sqrt(1 / n + value ** 2 / (2 * n)))
  return { ...base, value, interval, reason: null }
}
