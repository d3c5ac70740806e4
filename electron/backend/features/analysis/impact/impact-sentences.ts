/**
 * "What this says" for coached against comparison, by rule: whether anything may be said, by how
 * much the groups grew apart and how sure, and what stands in the way. "These data cannot tell" is
 * a full answer. Never a word about one teacher's results.
 */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { formatInterval, formatNumber } from '#shared/statistics/format.ts'
import type { Impact, ImpactHeadline } from '#shared/statistics/impact.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { capitalized, inWords, listed, percentagePoints, students } from '../wording.ts'
import type { CoachedTeacher } from './groups.ts'

export type ImpactFacts = {
  readonly impact: Impact
  readonly unit: ImpactResult['unit']
  /** Names of the windows. */
  readonly windows: readonly [string, string]
  readonly refusal: ImpactResult['refusal']
  readonly coached: readonly CoachedTeacher[]
  /** Members who were not coached between the tests. */
  readonly notCoached: readonly string[]
  /** Comparison teachers with whom the coach had sessions between the tests. */
  readonly comparisonWithSessions: number
  readonly moved: number
  /** The sentence on the strength of evidence. */
  readonly evidence: string
  readonly lost: { readonly oneScore: number; readonly otherForm: number }
}

export function impactSentences(facts: ImpactFacts): string[] {
  const { impact, refusal } = facts
  if (refusal !== null) {
    return ['These data cannot tell what the coaching did.', refusal.reason, refusal.needed]
  }
  const { headline } = impact
  if (headline === null) return []
  return [
    conclusion(headline, facts),
    facts.evidence,
    started(impact),
    inStandardDeviations(headline),
    classesTaken(impact),
  ].filter((sentence) => sentence !== null)
}

/** What the numbers cannot show. */
export function impactLimits(facts: ImpactFacts): string[] {
  const { coached, refusal } = facts
  const early = coached.filter(({ beganBefore }) => beganBefore)
  const more = coached.filter(({ alsoIn }) => alsoIn.length > 0)
  return [
    refusal === null
      ? 'Nobody was assigned to coaching by lot: teachers who work with a coach may differ in other ways.'
      : null,
    early.length === 0
      ? null
      : `${listed(early.map(({ teacher }) => teacher))} had begun before the first test: what the coaching had done by then is not seen.`,
    ...more.map(
      ({ teacher, alsoIn }) =>
        `${teacher} was also in ${listed(alsoIn)} in this time: the cycles cannot be told apart.`,
    ),
    facts.notCoached.length === 0
      ? null
      : `${listed(facts.notCoached)} ${facts.notCoached.length === 1 ? 'was a member' : 'were members'}, but not between the tests, and ${facts.notCoached.length === 1 ? 'does' : 'do'} not count as coached.`,
    comparisonSessions(facts.comparisonWithSessions),
    ...(coached.length === 0 ? [] : lostSentences(facts)),
  ].filter((limit) => limit !== null)
}

function conclusion({ kind, points }: ImpactHeadline, { unit, windows }: ImpactFacts): string {
  const { value, interval } = points
  const difference = value ?? 0
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) {
    const size = sized(points, unit)
    return `Whether the coached students grew more or less than the others cannot be told: the difference is ${size}.`
  }
  const turned =
    difference > 0 ? interval : { ...interval, low: -interval.high, high: -interval.low }
  const size = sized({ ...points, value: Math.abs(difference), interval: turned }, unit)
  const [first, second] = windows
  if (kind === 'adjusted') {
    const word = difference > 0 ? 'higher' : 'lower'
    return `At equal scores in ${first}, students of the coached teachers were ${word} in ${second} than the comparison students by ${size}.`
  }
  const word = difference > 0 ? 'more' : 'less'
  return `From ${first} to ${second}, students of the coached teachers gained ${word} than the comparison students by ${size}.`
}

type Sized = Pick<Estimate, 'value' | 'interval' | 'reason'>

/** "5 percentage points, interval −13 to 23"; the reason where there is no value. */
export function sized({ value, interval, reason }: Sized, unit: ImpactResult['unit']): string {
  if (value === null) return reason ?? ''
  if (unit === 'percent of points') return percentagePoints(value, interval)
  const range = interval === null ? '' : `, interval ${formatInterval(interval)}`
  return `${formatNumber(value)} points${range}`
}

function started({ baseline }: Impact): string {
  const g = formatNumber(Math.abs(baseline.gap.value ?? 0))
  return baseline.verdict === 'adjust'
    ? `Before, the groups were ${g} standard deviations apart, so that they are compared at equal first scores.`
    : `Before, the groups were alike (${g} standard deviations apart).`
}

function inStandardDeviations({ standardized }: ImpactHeadline): string | null {
  const { value, interval } = standardized
  if (value === null || interval === null) return null
  return `In standard deviations of the second scores that is ${formatNumber(value)}, interval ${formatInterval(interval)}.`
}

/** Whole classes count for less than as many students from anywhere. */
function classesTaken({ designEffect, headline, coached, comparison }: Impact): string {
  const teachers = coached.teachers + comparison.teachers
  if (headline?.points.method.startsWith('clustered') === true) {
    return `The interval takes the students of each of the ${teachers} teachers together.`
  }
  const alike = formatNumber(Math.max(0, designEffect.intraclassCorrelation))
  const icc = designEffect.isAssumed ? `${alike}, assumed` : alike
  const factor = formatNumber(Math.sqrt(designEffect.estimate.value ?? 1))
  return `The interval is ${factor} times as wide as students taken one by one would make it, because they come in classes (intraclass correlation ${icc}).`
}

/** A comparison teacher who was coached outside a cycle makes the difference smaller than it is. */
function comparisonSessions(count: number): string | null {
  if (count === 0) return null
  const who =
    count === 1 ? 'One comparison teacher' : `${capitalized(inWords(count))} comparison teachers`
  return `${who} had sessions with you between the tests: a comparison without any coaching could look different.`
}

function lostSentences({ lost, moved }: ImpactFacts): readonly (string | null)[] {
  const be = (count: number): string => (count === 1 ? 'is' : 'are')
  const { oneScore, otherForm } = lost
  return [
    oneScore === 0
      ? null
      : `${capitalized(students(oneScore))} with only one of the two scores in these classes ${be(oneScore)} left out.`,
    otherForm === 0
      ? null
      : `${capitalized(students(otherForm))} ${be(otherForm)} left out: not scored on the same standards as the others both times.`,
    moved === 0
      ? null
      : `${capitalized(students(moved))} moved between the groups and ${moved === 1 ? 'counts' : 'count'} in neither.`,
  ]
}
