/**
 * "What this says" for growth, by rule: the change of the same students with its interval, how
 * many rose and fell, who was lost, whether the parts can be told apart. Never why, never a ranking.
 */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { formatInterval, formatNumber } from '#shared/statistics/format.ts'
import type { Interval } from '#shared/statistics/result.ts'
import type { Paired } from './growth-rules.ts'
import {
  capitalized,
  fewestToConclude,
  inFigures,
  inWords,
  overlap,
  percentagePoints,
  students,
} from '../wording.ts'

export type GrowthFacts = Pick<
  Growth,
  'before' | 'after' | 'measure' | 'unit' | 'overall' | 'groups'
>

export function growthSentences(facts: GrowthFacts): string[] {
  const { overall } = facts
  if (overall.difference.value === null) {
    return [
      `${overall.difference.reason ?? 'No student has both scores.'} There is no growth to show.`,
    ]
  }
  return [conclusion(facts), directions(facts), lost(facts), partsApart(facts)].filter(
    (sentence) => sentence !== null,
  )
}

/** What the numbers cannot show. */
export function growthLimits(facts: GrowthFacts, paired: Paired): string[] {
  const { n, value } = facts.overall.difference
  if (value === null) return []
  const [first, second] = paired.maxima
  const different = paired.differentParts.length
  const limits = [
    n < fewestToConclude ? `With ${students(n)} this is indicative only.` : null,
    'Students grow with time as well: without a comparison group the change is not due to anything in particular.',
    'Those who scored lowest the first time tend to rise, and the highest to fall, by chance alone.',
    first !== null && second !== null && first !== second
      ? `The first test has ${first.toLocaleString('en-US')} points and the second ${second.toLocaleString('en-US')}: the change in points depends on that.`
      : null,
    different === 0
      ? null
      : `${capitalized(students(different))} with both scores ${different === 1 ? 'was' : 'were'} left out: not scored on the same standards both times.`,
    isBackwards(facts) ? 'The first of the two tests was given after the second.' : null,
  ]
  return limits.filter((limit) => limit !== null)
}

function conclusion({ before, after, unit, overall }: GrowthFacts): string {
  const { value, interval, reason, n } = overall.difference
  const change = value ?? 0
  const who = `the same ${students(n)}`
  const span = `from ${windowName(before, after)} to ${windowName(after, before)}`
  const why = interval === null ? `, ${withoutStop(reason)}` : ''
  if (interval !== null && interval.low <= 0 && interval.high >= 0) {
    return `The average change of ${who} ${span} cannot be told from none: ${sized(change, interval, unit)}.`
  }
  if (change === 0) return `On average ${who} did not change ${span}${why}.`
  const size = change > 0 ? sized(change, interval, unit) : sized(-change, turned(interval), unit)
  const verb = change > 0 ? 'gained' : 'lost'
  return `${capitalized(span)}, ${who} ${verb} on average ${size}${why}.`
}

/** Someone who lost 3 points lost 1 to 5, not −5 to −1. */
const turned = (interval: Interval | null): Interval | null =>
  interval && { low: -interval.high, high: -interval.low, level: 0.95 }

function sized(change: number, interval: Interval | null, unit: Growth['unit']): string {
  if (unit === 'percent of points') return percentagePoints(change, interval)
  const range = interval === null ? '' : `, interval ${formatInterval(interval)}`
  return `${formatNumber(change)} points${range}`
}

const withoutStop = (reason: string | null): string =>
  (reason ?? 'no interval').replace(/\.$/, '').replace(/^[A-Z]/, (first) => first.toLowerCase())

/** "Fall"; with the year or the test where the window alone would not tell the two apart. */
function windowName(one: Administration, other: Administration): string {
  if (one.window !== other.window) return one.window
  if (one.schoolYear !== other.schoolYear) return `${one.window} ${one.schoolYear}`
  return `${one.assessment}, ${one.window}`
}

function directions({ overall }: GrowthFacts): string {
  const { improved, same, declined, effectSize } = overall
  const size =
    effectSize.value === null
      ? ''
      : ` The standardized change is ${formatNumber(effectSize.value)} (d_av).`
  const stayed = same === 0 ? '' : `, ${inFigures(same)} stayed the same`
  return `${inFigures(improved)} of ${students(overall.difference.n)} scored higher${stayed}, ${inFigures(declined)} lower.${size}`
}

function lost({ overall }: GrowthFacts): string | null {
  const { lostBefore, lostAfter } = overall
  if (lostBefore + lostAfter === 0) return null
  const parts = [
    lostBefore > 0 ? `${students(lostBefore)} with only the first score` : null,
    lostAfter > 0 ? `${students(lostAfter)} with only the second` : null,
  ].filter((part) => part !== null)
  const verb = lostBefore + lostAfter === 1 ? 'is' : 'are'
  return `${capitalized(parts.join(' and '))} ${verb} left out.`
}

/** Parts with at least ten students each are set side by side; nothing is said of smaller ones. */
function partsApart({ groups }: GrowthFacts): string | null {
  const shown = groups.filter(
    ({ id, difference }) =>
      id !== null && difference.n >= fewestToConclude && difference.interval !== null,
  )
  const [first] = shown
  if (!first || shown.length < 2) return null
  const plural = first.kind === 'class' ? 'classes' : `${first.kind}s`
  const name = first.kind === 'teacher' ? 'groups of students' : plural
  const all = shown.every((one) =>
    shown.every((other) => overlap(one.difference.interval, other.difference.interval)),
  )
  const count = inWords(shown.length)
  return all
    ? `The ${count} ${name} cannot be told apart: the intervals of their changes overlap.`
    : `The ${count} ${name} did not all change alike: not all intervals overlap. This does not say why.`
}

const isBackwards = ({ before, after }: GrowthFacts): boolean =>
  before.startsOn !== null && after.startsOn !== null && before.startsOn > after.startsOn
