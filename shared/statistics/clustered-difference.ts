// Coached against comparison when students come in classes: the students of one teacher are taken
// together, so that a class counts for less than as many students from anywhere.

import { designEffect, type DesignEffect } from './design-effect.ts'
import { completePairs, type TwoWindows } from './difference-in-differences.ts'
import { intraclassCorrelationWithin } from './intraclass-correlation.ts'
import { fitLinearModel, robustStandardErrors, type LinearModel } from './linear-model.ts'
import { sumOf } from './moments.ts'
import { noInterval, noValue, type Estimate, type ResultBase } from './result.ts'
import { tInterval } from './student-t.ts'

/** The gains of one teacher's students, in points, those with both scores. */
export type ClassGains = { readonly teacher: string; readonly gains: readonly number[] }

/** With fewer teachers than this the standard error comes out too small (Cameron & Miller 2015). */
const fewestTeachers = 10

/** With fewer degrees of freedom between classes an estimated ICC is mostly chance. */
const fewestDegreesBetween = 5

/**
 * Mean gain of the first minus that of the second group, with a cluster-robust standard error by
 * teacher and G − 1 degrees of freedom (Liang & Zeger 1986; Cameron & Miller 2015).
 * A reason instead of a value with no teacher on one side; no interval with under ten teachers
 * in all, where `widen` by the design effect is the way.
 * @throws RangeError on NaN or infinite gains.
 */
export function clusteredDifference(
  first: readonly ClassGains[],
  second: readonly ClassGains[],
): Estimate {
  const rows = [...rowsOf(first, 1), ...rowsOf(second, 0)]
  const base = { n: rows.length, missing: 0, method: 'clustered-difference' } as const
  const model = fitLinearModel(
    rows.map(({ gain }) => gain),
    rows.map(({ group }) => [1, group]),
  )
  if (model === null) return noValue(base, 'Each group needs students with both scores.')
  return byTeacher({ base, model, column: 1, teachers: rows.map(({ teacher }) => teacher) })
}

/** The scores of one teacher's students, one row a student. */
export type ClassWindows = TwoWindows & { readonly teacher: string }

/**
 * The same for the difference at equal first scores (`adjustedDifference`): its coefficient with a
 * cluster-robust standard error by teacher.
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function clusteredAdjustedDifference(
  first: readonly ClassWindows[],
  second: readonly ClassWindows[],
): Estimate {
  const rows = [...pairsOf(first, 1), ...pairsOf(second, 0)]
  const base = { n: rows.length, missing: 0, method: 'clustered-adjusted-difference' } as const
  const model = fitLinearModel(
    rows.map(({ after }) => after),
    rows.map(({ before, group }) => [1, before, group]),
  )
  if (model === null) return noValue(base, 'The first scores do not vary within the groups.')
  return byTeacher({ base, model, column: 2, teachers: rows.map(({ teacher }) => teacher) })
}

/**
 * What the classes cost the Welch interval of the gains: ICC estimated from the gains within both
 * groups where classes are many enough (five degrees of freedom), else the usual one. Class size
 * Σm²/Σm, which is m for classes of one size and larger otherwise (Kish 1965).
 */
export function designEffectOfGains(
  first: readonly ClassGains[],
  second: readonly ClassGains[],
): DesignEffect {
  const gains = [first, second].map((classes) => classes.map((one) => one.gains))
  const { estimate, dfBetween } = intraclassCorrelationWithin(gains)
  const sizes = gains.flat().map((list) => list.length)
  const n = sumOf(sizes)
  return designEffect({
    n,
    clusterSize: n === 0 ? 1 : sumOf(sizes.map((size) => size ** 2)) / n,
    intraclassCorrelation: dfBetween < fewestDegreesBetween ? null : estimate.value,
  })
}

/**
 * The sentence for a comparison that no statistics can mend, or null. One teacher on either side is
 * enough for it (What Works Clearinghouse: a confounding factor).
 */
export function confoundedWithTeacher(teachers: {
  readonly coached: number
  readonly comparison: number
}): string | null {
  const { coached, comparison } = teachers
  if (coached > 1 && comparison > 1) return null
  const those =
    coached <= 1 && comparison <= 1
      ? 'one coached teacher against one other'
      : `only one ${coached <= 1 ? 'coached' : 'comparison'} teacher`
  return `With ${those}, what the coaching did and what the teachers do anyway cannot be told apart.`
}

type Fitted = {
  readonly base: ResultBase
  readonly model: LinearModel
  /** Which coefficient is the difference of the groups. */
  readonly column: number
  /** One a row. */
  readonly teachers: readonly string[]
}

function byTeacher({ base, model, column, teachers }: Fitted): Estimate {
  const value = model.coefficients[column] ?? Number.NaN
  const clusters = new Set(teachers).size
  if (clusters < fewestTeachers) {
    const reason = `With ${clusters} teachers the spread between teachers cannot be told well enough for an interval; this takes ${fewestTeachers}.`
    return noInterval(base, value, reason)
  }
  const standardError = robustStandardErrors(model, teachers)[column] ?? Number.NaN
  const interval = tInterval(value, { standardError, df: clusters - 1 })
  return { ...base, value, interval, reason: null }
}

function rowsOf(classes: readonly ClassGains[], group: 0 | 1) {
  return classes.flatMap(({ teacher, gains }) => gains.map((gain) => ({ teacher, gain, group })))
}

function pairsOf(classes: readonly ClassWindows[], group: 0 | 1) {
  return classes.flatMap(({ teacher, ...windows }) =>
    completePairs(windows).map((pair) => ({ ...pair, teacher, group })),
  )
}
