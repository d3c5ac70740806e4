// Coached against comparison from beginning to end, in the order in which it must be read: were
// the groups alike before, how far did they grow apart, what do whole classes do to that interval.

import { adjustedDifference, type AdjustedDifference } from './adjusted-difference.ts'
import { baselineEquivalence, type BaselineEquivalence } from './baseline-equivalence.ts'
import {
  clusteredAdjustedDifference,
  clusteredDifference,
  confoundedWithTeacher,
  designEffectOfGains,
  type ClassWindows,
} from './clustered-difference.ts'
import { widen, type DesignEffect } from './design-effect.ts'
import { describe } from './describe.ts'
import {
  completePairs,
  differenceInDifferences,
  standardizedDifference,
  type DifferenceInDifferences,
  type TwoWindows,
} from './difference-in-differences.ts'
import { intraclassCorrelationWithin } from './intraclass-correlation.ts'
import type { Estimate } from './result.ts'

/** With fewer students with both scores in a group there is no comparison. */
export const fewestStudents = 10

export type ImpactGroup = {
  readonly teachers: number
  /** Of the students with both scores. */
  readonly before: Estimate
  readonly after: Estimate
  readonly gain: Estimate
}

/** What may be said, with students of a teacher taken together. */
export type ImpactHeadline = {
  /** `gains` where the groups started alike; `adjusted` compares at equal first scores. */
  readonly kind: 'gains' | 'adjusted'
  /** Coached − comparison, in points of the test. */
  readonly points: Estimate
  /** In pooled standard deviations of the second scores. */
  readonly standardized: Estimate
  /** As if students came one by one and not in classes: what `points` is to be seen beside. */
  readonly alone: Estimate
}

export type ImpactRefusal = 'too few students' | 'not comparable' | 'no spread'

export type Impact = {
  readonly coached: ImpactGroup
  readonly comparison: ImpactGroup
  readonly baseline: BaselineEquivalence
  readonly differences: DifferenceInDifferences
  readonly adjusted: AdjustedDifference
  /** Of the gains, within both groups; may be a reason. */
  readonly intraclassCorrelation: Estimate
  readonly designEffect: DesignEffect
  /** The sentence where teacher and coaching are one and the same, else null. */
  readonly confounded: string | null
  /** Null exactly when `refusal` is not. */
  readonly headline: ImpactHeadline | null
  readonly refusal: ImpactRefusal | null
}

/**
 * `baselineEquivalence` of the students with both scores (the analytic sample: What Works
 * Clearinghouse 5.0), then `differenceInDifferences`, or `adjustedDifference` at a gap of 0.05 to
 * 0.25; above that, or under ten students in a group, no headline. The interval is cluster-robust
 * from ten teachers on, else Welch's (or that of the adjusted difference) widened by the root of
 * the design effect.
 * @param coached and `comparison`: one entry a teacher, one row a student
 * @throws RangeError on lists of unequal length, NaN or infinite scores.
 */
export function impactOf(
  coached: readonly ClassWindows[],
  comparison: readonly ClassWindows[],
): Impact {
  const groups = [allOf(coached), allOf(comparison)] as const
  const [first, second] = groups.map(completePairs) as [Pairs, Pairs]
  const baseline = baselineEquivalence(first.map(beforeOf), second.map(beforeOf))
  const differences = differenceInDifferences(...groups)
  const adjusted = adjustedDifference(...groups)
  const gains = [coached, comparison].map((classes) => classes.map(gainsOf)) as [Gains, Gains]
  const designEffect = designEffectOfGains(...gains)
  const teachers = gains.map((classes) => classes.filter((one) => one.gains.length > 0).length)
  const [coachedTeachers = 0, comparisonTeachers = 0] = teachers
  const refusal = refusalOf({ baseline, differences, adjusted })
  const facts = { differences, adjusted, designEffect, coached, comparison }
  return {
    coached: groupOf(first, differences.first, coachedTeachers),
    comparison: groupOf(second, differences.second, comparisonTeachers),
    baseline,
    differences,
    adjusted,
    intraclassCorrelation: intraclassCorrelationWithin(
      gains.map((classes) => classes.map((one) => one.gains)),
    ).estimate,
    designEffect,
    confounded: confoundedWithTeacher({
      coached: coachedTeachers,
      comparison: comparisonTeachers,
    }),
    headline: refusal === null ? headlineOf(facts, baseline.verdict) : null,
    refusal,
  }
}

type Pairs = ReturnType<typeof completePairs>
type Gains = ReturnType<typeof gainsOf>[]

const beforeOf = ({ before }: Pairs[number]): number => before

const allOf = (classes: readonly ClassWindows[]): TwoWindows => ({
  before: classes.flatMap(({ before }) => before),
  after: classes.flatMap(({ after }) => after),
})

const gainsOf = ({ teacher, ...windows }: ClassWindows) => ({
  teacher,
  gains: completePairs(windows).map(({ before, after }) => after - before),
})

function groupOf(
  pairs: Pairs,
  { meanDifference, missing }: DifferenceInDifferences['first'],
  teachers: number,
): ImpactGroup {
  return {
    teachers,
    before: { ...describe(pairs.map(beforeOf)).mean, missing },
    after: { ...describe(pairs.map(({ after }) => after)).mean, missing },
    gain: meanDifference,
  }
}

type Compared = Pick<Impact, 'baseline' | 'differences' | 'adjusted'>

function refusalOf({ baseline, differences, adjusted }: Compared): ImpactRefusal | null {
  const { first, second, estimate } = differences
  if (Math.min(first.n, second.n) < fewestStudents) return 'too few students'
  if (baseline.verdict === 'not-comparable') return 'not comparable'
  if (baseline.verdict === 'unknown' || estimate.value === null) return 'no spread'
  return baseline.verdict === 'adjust' && adjusted.estimate.value === null ? 'no spread' : null
}

type Facts = Pick<Impact, 'differences' | 'adjusted' | 'designEffect'> & {
  readonly coached: readonly ClassWindows[]
  readonly comparison: readonly ClassWindows[]
}

function headlineOf(
  { differences, adjusted, designEffect, coached, comparison }: Facts,
  verdict: BaselineEquivalence['verdict'],
): ImpactHeadline {
  const kind = verdict === 'equivalent' ? 'gains' : 'adjusted'
  const alone = kind === 'gains' ? differences.estimate : adjusted.estimate
  const clustered =
    kind === 'gains'
      ? clusteredDifference(coached.map(gainsOf), comparison.map(gainsOf))
      : clusteredAdjustedDifference(coached, comparison)
  const effect = designEffect.estimate.value ?? 1
  const points: Estimate =
    clustered.interval === null
      ? { ...alone, interval: alone.interval && widen(alone.interval, effect) }
      : { ...clustered, missing: alone.missing }
  return { kind, points, standardized: standardizedDifference(points, differences), alone }
}
