/**
 * "What this says" of groups: how far apart, how sure, whether the gap changed. Groups are never put
 * in an order by result, and a gap is never given a cause.
 */
import type { Gap, GapGroup, Gaps } from '#shared/contracts/analysis/gaps.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import { formatInterval, formatNumber, formatPercent } from '#shared/statistics/format.ts'
import type { Interval } from '#shared/statistics/result.ts'
import {
  fewestToConclude,
  inFigures,
  inWords,
  listed,
  percentagePoints,
  students,
  windowName,
} from '../wording.ts'
import { lowered } from './gap-rules.ts'

export type GapFacts = Pick<
  Gaps,
  | 'administration'
  | 'before'
  | 'by'
  | 'unit'
  | 'cut'
  | 'groups'
  | 'gaps'
  | 'withoutValue'
  | 'noChange'
>

export function gapSentences(facts: GapFacts): string[] {
  const { gaps, groups } = facts
  const tested = groups.filter(({ mean }) => mean.n > 0)
  if (tested.length < 2) return [nothingToCompare(facts, tested)]
  const sentences =
    gaps.length === 0
      ? [sideBySide(facts)]
      : gaps.length === 1 && gaps[0]
        ? pairSentences(facts, gaps[0])
        : severalSentences(facts)
  return [...sentences, small(groups)].filter((sentence) => sentence !== null)
}

type Sampled = {
  /** Whether everyone without the attribute on record makes a group. */
  readonly hasRest: boolean
  readonly grades: number
  readonly tooLittle: number
}

/** What the numbers cannot show. */
export function gapLimits(facts: GapFacts, { hasRest, grades, tooLittle }: Sampled): string[] {
  const { by, gaps, withoutValue, unit, noChange, groups } = facts
  if (groups.length === 0) return []
  const attribute = by.attribute ?? ''
  const limits = [
    gaps.length > 0 ? 'A gap says how far apart groups are, not why.' : null,
    gaps.length > 2
      ? `Of ${inWords(gaps.length)} comparisons one may look different by chance alone.`
      : null,
    hasRest ? `“Others” are without ${attribute} on record on the day of the test.` : null,
    withoutValue > 0 && by.kind === 'attribute'
      ? `${students(withoutValue)} ${isOrAre(withoutValue)} in no group: no ${attribute} on record that day.`
      : null,
    grades > 1 && by.kind !== 'grade' && unit === 'percent of points' && gaps.length > 0
      ? `Here are ${inWords(grades)} grades with different tests: choose one grade for a clean comparison.`
      : null,
    tooLittle > 0
      ? `${students(tooLittle)} ${isOrAre(tooLittle)} left out: scored on under half of the test.`
      : null,
    noChange,
  ]
  return limits.filter((limit) => limit !== null)
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are')

function nothingToCompare({ by }: GapFacts, [only]: readonly GapGroup[]): string {
  if (!only) return 'Nobody here has a score and a group: there is nothing to compare.'
  return `Everyone tested here is in one group by ${by.attribute ?? by.kind}, ${only.label}: there is nothing to compare.`
}

function sideBySide({ groups }: GapFacts): string {
  return `The ${inWords(groups.length)} grades stand side by side: each took its own test, so that no gap between them is computed.`
}

function pairSentences(facts: GapFacts, gap: Gap): (string | null)[] {
  return [conclusion(facts, gap), atTheCut(facts, gap), change(facts, gap)]
}

function conclusion(facts: GapFacts, gap: Gap): string {
  const { points, hedgesG } = gap
  const [a, b] = bothOf(facts, gap)
  if (points.value === null) {
    const few = [a, b].find(({ mean }) => mean.n < 2)
    const why = few
      ? `${few.label} has ${few.mean.n === 0 ? 'no student' : 'only one student'} with a score.`
      : points.reason
    return `There is no gap to show. ${why ?? ''}`.trim()
  }
  if (holdsZero(points)) {
    return `These data cannot tell whether ${inSentence(a)} and ${inSentence(b)} differ: ${sized(points.value, points.interval, facts.unit)}.`
  }
  const { size, range } = sizeAndRange(points, facts.unit)
  const direction = points.value < 0 ? 'below' : 'above'
  const g = hedgesG.value === null ? '' : ` (Hedges’ g ${formatNumber(hedgesG.value)})`
  return `${counted(a)} scored on average ${size} ${direction} ${counted(b)}${range}${g}.`
}

/** "English learner (n = 174)". */
const counted = (group: GapGroup): string => `${inSentence(group)} (n = ${inFigures(group.mean.n)})`

const inSentence = ({ label }: GapGroup): string => (label === 'Others' ? 'the others' : label)

function atTheCut({ cut, ...facts }: GapFacts, gap: Gap): string | null {
  if (gap.share?.value === undefined || gap.share.value === null) return null
  const [a, b] = bothOf({ cut, ...facts }, gap)
  if (!a.atCut || !b.atCut) return null
  const parts = [a, b].map(
    ({ label, studentsAtCut, mean, atCut }) =>
      `${lowered(label)} ${inFigures(studentsAtCut)} of ${students(mean.n)} (${formatPercent(atCut?.value ?? 0)})`,
  )
  const start = `At ${formatPercent(cut)} of the points and more: ${parts.join(', ')}`
  if (holdsZero(gap.share)) {
    return `${start}; the difference cannot be told from none: ${percentagePoints(gap.share.value, gap.share.interval)}.`
  }
  const { size, range } = sizeAndRange(gap.share, 'percent of points')
  return `${start}, ${size} apart${range}.`
}

function change({ administration, before, unit }: GapFacts, gap: Gap): string | null {
  if (before === null || gap.change === null) return null
  const { points, kind, before: earlier, after: later } = gap.change
  const span = `from ${windowName(before, administration)} to ${windowName(administration, before)}`
  if (points.value === null)
    return `Whether the gap changed ${span} cannot be told: ${points.reason ?? ''}`
  const who =
    kind === 'matched' ? `For the ${students(points.n)} with both scores` : 'Between these students'
  const size = sized(points.value, points.interval, unit)
  if (points.interval === null || holdsZero(points)) {
    return `${who}, no change of the gap ${span} can be told: ${size}.`
  }
  const isNarrower = Math.abs(later.value ?? 0) < Math.abs(earlier.value ?? 0)
  const { size: amount, range } = sizeAndRange(points, unit)
  return `${who}, the gap became ${isNarrower ? 'smaller' : 'larger'} ${span}, by ${amount}${range}.`
}

function severalSentences(facts: GapFacts): (string | null)[] {
  const { gaps, by, unit, groups } = facts
  const known = gaps.filter(({ points }) => points.interval !== null)
  const apart = known.filter(({ points }) => !holdsZero(points))
  const count = inWords(groups.length)
  const noun = by.kind === 'school' ? 'schools' : 'groups'
  if (known.length === 0) return [`The ${count} ${noun} are too small to compare.`]
  if (apart.length === 0) {
    return [`The ${count} ${noun} cannot be told apart: each one’s gap to all others may be none.`]
  }
  if (by.kind === 'school') {
    return [
      'The schools do not all score alike: not every gap to all others can be none. This does not say why.',
    ]
  }
  const named = apart.map(({ first, points }) => {
    const label = groups.find(({ key }) => key === first)?.label ?? first
    return `${label} (${sized(points.value ?? 0, points.interval, unit)})`
  })
  const rest = known.length - apart.length
  return [
    `Apart from all others: ${listed(named, 8)}.`,
    rest > 0
      ? `The other ${rest === 1 ? 'group' : inWords(rest)} cannot be told from the rest.`
      : null,
  ]
}

function small(groups: readonly GapGroup[]): string | null {
  const few = groups.filter(({ mean }) => mean.n > 0 && mean.n < fewestToConclude)
  if (few.length === 0) return null
  const named = few.map(({ label, mean }) => `${label} (${mean.n})`)
  return `Under ${fewestToConclude} students, so indicative only: ${listed(named, 8)}.`
}

/** The two groups of a gap of two. */
function bothOf({ groups }: GapFacts, { first, second }: Gap): readonly [GapGroup, GapGroup] {
  const [a, b] = [first, second].map((key) => groups.find((group) => group.key === key))
  if (!a || !b) throw new Error(`A gap between groups that are not there: ${first}, ${second}`)
  return [a, b]
}

const holdsZero = ({ interval }: Pick<EstimateShape, 'interval'>): boolean =>
  interval !== null && interval.low <= 0 && interval.high >= 0

/** The interval of a size that is said without its sign. */
const turnedTo = ({ value, interval }: EstimateShape): Interval | null =>
  interval === null || (value ?? 0) >= 0
    ? interval
    : { low: -interval.high, high: -interval.low, level: 0.95 }

/** "19 percentage points" and ", interval 16 to 22", to be put apart in a sentence; both without sign. */
function sizeAndRange(estimate: EstimateShape, unit: Gaps['unit']) {
  const [size = '', range] = sized(Math.abs(estimate.value ?? 0), turnedTo(estimate), unit).split(
    ', interval ',
  )
  return { size, range: range === undefined ? '' : `, interval ${range}` }
}

function sized(value: number, interval: Interval | null, unit: Gaps['unit']): string {
  if (unit === 'percent of points') return percentagePoints(value, interval)
  const range = interval === null ? '' : `, interval ${formatInterval(interval)}`
  return `${formatNumber(value)} points${range}`
}
