/** "What this says" for a distribution, by rule: the middle and the spread, the levels, the ends of the scale. */
import type { Distribution } from '#shared/contracts/analysis/distribution.ts'
import { formatInterval, formatNumber, formatPercent } from '#shared/statistics/format.ts'
import {
  capitalized,
  fewestToConclude,
  inFigures,
  shareWithInterval,
  students,
  testDays,
} from '../wording.ts'

export type DistributionFacts = Omit<Distribution, 'sentences' | 'limits' | 'methods'>

/** From this share at the end of a scale the test does not reach further (McHorney & Tarlov 1995). */
const crowded = 0.15

type Behind = { readonly values: readonly number[]; readonly cut: number }

export function distributionSentences(facts: DistributionFacts, behind: Behind): string[] {
  if (facts.refusal !== null) return [facts.refusal]
  if (facts.n === 0) return [nobody(facts)]
  return [
    middle(facts),
    mean(facts),
    levelLine(facts, behind.cut),
    ends(facts, behind.values),
  ].filter((sentence) => sentence !== null)
}

/** What the numbers cannot show. */
export function distributionLimits(
  facts: DistributionFacts,
  { partial }: { readonly partial: number },
): string[] {
  if (facts.n === 0) return []
  const missing = facts.missing.reduce((sum, { count }) => sum + count, 0)
  const expected = facts.n + missing
  return [
    `${testDays(facts.administration)}: where students are, not how far they have come.`,
    facts.n < fewestToConclude ? `With ${students(facts.n)} this is indicative only.` : null,
    missing === 0
      ? null
      : `${missing} of ${students(expected)} ${missing === 1 ? 'has' : 'have'} no score (${facts.missing.map(({ why, count }) => `${count} ${/^[a-z]/.test(why) ? why : `“${why}”`}`).join(', ')}); their results may differ.`,
    partial === 0
      ? null
      : `${capitalized(students(partial))} had only part of the test; their share is of that part.`,
    facts.levels?.source === 'vendor' && facts.cuts.length > 0
      ? 'Where levels begin is read from these students’ scores: the file does not say the cuts.'
      : null,
  ].filter((limit) => limit !== null)
}

function nobody({ levels }: DistributionFacts): string {
  const counted = levels?.shares.reduce((sum, { count }) => sum + count, 0) ?? 0
  return counted > 0
    ? `The file has levels but no points: ${students(counted)} with a level.`
    : 'No student of this choice has a score on this measure.'
}

function middle(facts: DistributionFacts): string {
  const { median, quartile1, quartile3, n } = facts
  if (median.value === null || quartile1.value === null || quartile3.value === null) {
    return `${students(n)} with a score: too few for a middle.`
  }
  const show = (value: number) => inUnit(facts, value)
  const of = facts.unit === 'points' && facts.maximum !== null ? ` of ${facts.maximum} points` : ''
  const whole = facts.unit === 'percent of points' ? ' of the points' : of
  return `The middle one of ${students(n)} has ${show(median.value)}${whole}; half of them lie between ${show(quartile1.value)} and ${show(quartile3.value)}.`
}

function mean(facts: DistributionFacts): string | null {
  const { value, interval } = facts.mean
  if (value === null) return null
  if (interval === null) return `All have ${inUnit(facts, value)}.`
  // A t interval of few students can reach beyond the scale, where no mean can be.
  const low = Math.max(interval.low, facts.minimum ?? interval.low)
  const high = Math.min(interval.high, facts.maximum ?? interval.high)
  const range =
    facts.unit === 'points'
      ? formatInterval({ ...interval, low, high })
      : `${inUnit(facts, low)} to ${inUnit(facts, high)}`
  return `The mean is ${inUnit(facts, value)}, interval ${range}.`
}

/** With cuts: who is at the cut. With the vendor's levels: the lowest, which asks for a plan first. */
function levelLine({ levels: found }: DistributionFacts, cut: number): string | null {
  if (found === null) return null
  const one = found.source === 'cut' ? found.shares.at(-1) : found.shares[0]
  if (!one || one.share.value === null) return null
  const verb = one.count === 1 ? 'is' : 'are'
  const where =
    found.source === 'cut'
      ? `at the cut of ${formatPercent(cut)} of the points`
      : `in the lowest level, ${found.names[0] ?? ''}`
  return `${inFigures(one.count)} of ${students(one.share.n)} ${verb} ${where}, ${shareWithInterval(one.share)}.`
}

/** A test that many students exhaust cannot tell them apart. */
function ends(facts: DistributionFacts, values: readonly number[]): string | null {
  const { n, minimum, maximum } = facts
  if (n < fewestToConclude || minimum === null || maximum === null) return null
  const top = values.filter((value) => value > maximum - 1e-9).length
  const bottom = values.filter((value) => value < minimum + 1e-9).length
  if (top / n >= crowded) {
    return `${inFigures(top)} of them have every point: how much further they are, these data cannot tell.`
  }
  if (bottom / n >= crowded) {
    return `${inFigures(bottom)} of them have no point: what they can do, these data cannot tell.`
  }
  return null
}

const inUnit = ({ unit }: Pick<DistributionFacts, 'unit'>, value: number): string =>
  unit === 'points' ? wholeOr(value) : formatPercent(value)

/** A whole score stays one: "2", not "2.00". */
const wholeOr = (value: number): string =>
  Number.isInteger(value) ? inFigures(value) : formatNumber(value)
