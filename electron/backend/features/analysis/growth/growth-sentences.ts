/**
 * "What this says" for growth, by rule: the change of the same students with its interval, how
 * many rose and fell, who was lost, whether the parts can be told apart. Never why, never a ranking.
 */
import type { Growth, LostStudent } from '#shared/contracts/analysis/growth.ts'
import { formatInterval, formatNumber } from '#shared/statistics/format.ts'
import type { Interval } from '#shared/statistics/result.ts'
import type { GrowthMeasure } from './growth-measure.ts'
import type { Paired } from './pair-scores.ts'
import {
  capitalized,
  fewestToConclude,
  inFigures,
  inWords,
  listed,
  overlap,
  percentagePoints,
  students,
  windowName,
} from '../wording.ts'

export type GrowthFacts = Pick<
  Growth,
  'before' | 'after' | 'measure' | 'unit' | 'overall' | 'groups' | 'moves'
> & { readonly lost: readonly Pick<LostStudent, 'has' | 'why'>[] } & Pick<Paired, 'maxima'>

export function growthSentences(facts: GrowthFacts): string[] {
  const { overall } = facts
  const sentences =
    overall.difference.value === null
      ? [
          `${overall.difference.reason ?? 'No student has both scores.'} There is no growth to show.`,
          lostInWords(facts),
        ]
      : [conclusion(facts), directions(facts), levels(facts), lostInWords(facts), partsApart(facts)]
  return sentences.filter((sentence) => sentence !== null)
}

/** What the numbers cannot show. */
export function growthLimits(facts: GrowthFacts): string[] {
  const { n, value } = facts.overall.difference
  if (value === null) return []
  const areTwoTests = facts.before.assessmentId !== facts.after.assessmentId
  const limits = [
    n < fewestToConclude ? `With ${students(n)} this is indicative only.` : null,
    'Students grow with time as well: without a comparison group the change is not due to anything in particular.',
    'Those who scored lowest the first time tend to rise, and the highest to fall, by chance alone.',
    areTwoTests ? 'These are two different tests: one may be harder than the other.' : null,
    isBackwards(facts) ? 'The first of the two tests was given after the second.' : null,
  ]
  return limits.filter((limit) => limit !== null)
}

function conclusion(facts: GrowthFacts): string {
  const { before, after, unit, overall } = facts
  const { value, interval, reason, n } = overall.difference
  const change = value ?? 0
  const who = `the same ${students(n)}`
  const span = `from ${windowName(before, after)} to ${windowName(after, before)}`
  const why = interval === null ? `, ${withoutStop(reason)}` : ''
  const scales = twoScales(facts)
  if (scales !== null) {
    return `Whether ${who} grew ${span} cannot be told: ${scales}. The difference in points is ${sized(change, interval, unit)}${why}.`
  }
  if (interval !== null && interval.low <= 0 && interval.high >= 0) {
    return `The average change of ${who} ${span} cannot be told from none: ${sized(change, interval, unit)}.`
  }
  if (change === 0) return `On average ${who} did not change ${span}${why}.`
  const size = change > 0 ? sized(change, interval, unit) : sized(-change, turned(interval), unit)
  const verb = change > 0 ? 'gained' : 'lost'
  return `${capitalized(span)}, ${who} ${verb} on average ${size}${why}.`
}

/** Points of 20 and points of 30 are not one unit. */
function twoScales({ maxima: [first, second] }: GrowthFacts): string | null {
  return first === null || second === null || first === second
    ? null
    : `the first test has ${inFigures(first)} points and the second ${inFigures(second)}`
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

function directions({ overall }: GrowthFacts): string {
  const { improved, same, declined, effectSize } = overall
  const size =
    effectSize.value === null
      ? ''
      : ` The standardized change is ${formatNumber(effectSize.value)} (d_av).`
  const stayed = same === 0 ? '' : `, ${inFigures(same)} stayed the same`
  return `${inFigures(improved)} of ${students(overall.difference.n)} scored higher${stayed}, ${inFigures(declined)} lower.${size}`
}

/** "12 of them moved up a level, 3 moved down": the levels are the vendor's, or the two sides of the cut. */
function levels({ moves }: GrowthFacts): string | null {
  if (moves === null || moves.n < 2) return null
  const { up, down, n, levels: names, source, crossed } = moves
  if (source === 'vendor') {
    return `Of ${students(n)} with a level both times, ${inFigures(up.count)} moved up and ${inFigures(down.count)} moved down.`
  }
  const line = names[1] ?? 'the cut'
  const chance =
    crossed?.p !== undefined && crossed.p !== null && crossed.p >= 0.05
      ? '; as many could have done so by chance'
      : ''
  return `${inFigures(up.count)} came to ${line} of the points, ${inFigures(down.count)} fell below${chance}.`
}

function lostInWords({ lost, before, after }: GrowthFacts): string | null {
  if (lost.length === 0) return null
  const [earlier, later] = [windowName(before, after), windowName(after, before)]
  const count = (isCounted: (one: (typeof lost)[number]) => boolean) =>
    lost.filter(isCounted).length
  const absent = (has: 'before' | 'after') =>
    count((one) => one.why === 'absent' && one.has === has)
  const parts = [
    [absent('before'), `absent in ${later}`],
    [absent('after'), `absent in ${earlier}`],
    [count(({ why }) => why === 'elsewhere'), 'in another class or school for one of the tests'],
    [count(({ why }) => why === 'left'), `left before ${later}`],
    [count(({ why }) => why === 'new'), `new since ${earlier}`],
    [count(({ why }) => why === 'standards'), 'scored on too few standards both times'],
    [count(({ why }) => why === 'unknown'), 'with one score and no enrolment on record'],
  ] as const
  const named = parts.flatMap(([number, words]) =>
    number === 0 ? [] : [`${inFigures(number)} ${words}`],
  )
  const verb = lost.length === 1 ? 'is' : 'are'
  return `${capitalized(students(lost.length))} ${verb} left out: ${listed(named, 7)}.`
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

/** By what rule students were matched, for the page. */
export function matchingSentence(
  measure: GrowthMeasure,
  { pairs, partial, unit }: Pick<Paired, 'pairs' | 'partial' | 'unit'>,
): string {
  if (measure.kind !== 'whole test') {
    const how = unit === 'points' ? 'in points' : 'by the share of points'
    return `Students with a score on ${measure.code} both times are compared ${how}.`
  }
  const rule =
    'A student counts who was scored both times on at least half of the standards, by the share of points on just those'
  if (partial === 0) return `${rule}.`
  return `${rule}: ${inFigures(partial)} of ${students(pairs.length)} ${partial === 1 ? 'lacks' : 'lack'} a standard in one of the windows.`
}
