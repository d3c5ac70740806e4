/**
 * Coached against comparison classes, course by course: whether the groups were alike before, how much
 * they grew apart and how sure that is, and where nothing may be said. Teachers stand as counts.
 */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { Block, Run } from '#shared/contracts/report-model.ts'
import { formatInterval, formatNumber } from '#shared/statistics/format.ts'
import {
  isShare,
  printDifference,
  printDifferenceRange,
  printMean,
} from '../student-results/growth-figures.ts'
import type { Section } from '../student-results/facts.ts'
import { counted, listed, noValue } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { bullets, dataTable, held, out, paragraph, sub } from './blocks.ts'
import type { Evaluation, Outcomes } from './facts.ts'
import { heldComparison } from './shown.ts'

type Compared = Outcomes['comparisons'][number]

export function comparison({ comparisons }: Outcomes, evaluation: Evaluation): Section {
  const why = comparisons.map(({ impact }) => heldComparison(impact, evaluation))
  const open = comparisons.filter((_, place) => why[place] === null)
  const closed = comparisons.flatMap(({ course }, place) => {
    const reason = why[place]
    return typeof reason === 'string' ? [{ course, reason }] : []
  })
  return {
    blocks: [
      sub('Coached and comparison classes'),
      paragraph(introduction(comparisons)),
      ...(open.length > 0 ? [baseline(open), differences(open), ...figure(open)] : []),
      ...(open.length > 0 ? [bullets(open.map(said))] : []),
      ...(closed.length > 0
        ? [
            paragraph(
              lead(
                'Not printed.',
                `${byReason(closed)} Whose students these are could be recognized.`,
              ),
            ),
          ]
        : []),
    ],
    disclosure: [
      ...(open.length > 0
        ? [
            out(
              'Coached against comparison',
              counted(open.length, 'course'),
              'means, differences and intervals',
            ),
          ]
        : []),
      ...(closed.length > 0
        ? [
            held(
              'Coached against comparison',
              counted(closed.length, 'course'),
              'few teachers or students on one side',
            ),
          ]
        : []),
    ],
    withheld: closed.length * 4,
  }
}

/** "Grade 3 and Grade 4: under 3 teachers on one side." */
const byReason = (
  closed: readonly { readonly course: string; readonly reason: string }[],
): string =>
  [...Map.groupBy(closed, ({ reason }) => reason)]
    .map(([reason, of]) => `${listed(of.map(({ course }) => course))}: ${reason}.`)
    .join(' ')

function introduction(comparisons: readonly Compared[]): string {
  return comparisons.length === 0
    ? 'No teacher who was in a cycle between the two tests taught a course in which students took both. There is nothing to compare.'
    : 'Each course is compared by itself, since tests of different courses are not on one scale. Coached are the students of teachers who were in a cycle between the two tests; compared with are those of other teachers of the same course and grade who were in none.'
}

const verdicts: Readonly<Record<ImpactResult['baseline']['verdict'], string>> = {
  equivalent: 'alike',
  adjust: 'adjusted for',
  'not-comparable': 'too far apart',
  unknown: 'cannot be told',
}

function baseline(open: readonly Compared[]): Block {
  return dataTable({
    caption: 'Were the groups alike before?',
    widths: [2.6, 1.5, 1.5, 1.3, 1.4, 1.2, 1.7],
    head: ['Course', '>Teachers', '>Students', '>Coached', '>Comparison', '>Gap (g)', 'Verdict'],
    rows: open.map(({ course, impact: { coached, comparison: other, baseline: before, unit } }) => [
      course,
      `${coached.teachers} and ${other.teachers}`,
      `${coached.gain.n} and ${other.gain.n}`,
      printMean(coached.before, unit),
      printMean(other.before, unit),
      before.gap.value === null ? noValue : formatNumber(before.gap.value),
      verdicts[before.verdict],
    ]),
    note: 'Coached and comparison, in this order; students with both scores. Gap: difference of the first scores in standard deviations (Hedges g).',
  })
}

function differences(open: readonly Compared[]): Block {
  return dataTable({
    caption: 'How much more did students of coached teachers grow?',
    widths: [2.6, 1.3, 1.5, 1.4, 1.7, 1, 1.7],
    head: ['Course', '>Gain, coached', '>Gain, comparison', '>Difference', '>95%', '>g', '>95%'],
    rows: open.map(({ course, impact }) => [course, ...differenceCells(impact)]),
    note: 'Difference: of the gains, or at equal first scores where the groups were adjusted. Intervals take whole classes together, and so are wider than students taken one by one would make them. A dash stands where no statement may be made.',
  })
}

function differenceCells({ coached, comparison: other, headline, unit }: ImpactResult) {
  const gains = [coached.gain, other.gain].map((gain) => printDifference(gain, unit))
  if (headline === null) return [...gains, noValue, noValue, noValue, noValue]
  const { points, standardized } = headline
  return [
    ...gains,
    printDifference(points, unit),
    printDifferenceRange(points, unit),
    standardized.value === null ? noValue : formatNumber(standardized.value),
    standardized.interval === null ? noValue : formatInterval(standardized.interval),
  ]
}

/** Differences around zero, with the intervals of the table. */
function figure(open: readonly Compared[]): Block[] {
  const told = open.filter(({ impact }) => impact.headline !== null)
  const [first] = told
  if (!first) return []
  const { unit } = first.impact
  const factor = isShare(unit) ? 100 : 1
  const scaled = ({ value, interval, ...rest }: ImpactResult['baseline']['gap']) => ({
    ...rest,
    value: value === null ? null : value * factor,
    interval:
      interval === null
        ? null
        : { ...interval, low: interval.low * factor, high: interval.high * factor },
  })
  const data = {
    measure: isShare(unit) ? 'Difference in percentage points' : 'Difference in points',
    scale: 'change',
    beforeLabel: null,
    nowLabel: 'Coached less comparison',
    rows: told.flatMap(({ course, impact: { headline } }) =>
      headline === null ? [] : [{ label: course, now: scaled(headline.points), before: null }],
    ),
  }
  const described = told.map(
    ({ course, impact: { headline } }) =>
      `${course}: ${headline === null ? '' : `${printDifference(headline.points, unit)}, 95% interval ${printDifferenceRange(headline.points, unit)}`}.`,
  )
  return [
    {
      kind: 'figure',
      caption: 'Difference between coached and comparison classes, by course',
      // Word draws the names of bars around zero over the bars that go left.
      drawing: 'picture',
      chart: {
        chart: 'gapPlot',
        data,
        description: `Dots around zero with 95% intervals. ${described.join(' ')}`,
      },
      note: [{ text: 'An interval that crosses zero cannot tell the groups apart.' }],
    },
  ]
}

/** The conclusion by rule and the strength of the evidence; neither names anybody. */
function said({ course, impact: { headline, refusal, sentences, evidence } }: Compared): Run[] {
  if (headline === null) {
    return lead(`${course}.`, refusal?.reason ?? 'These data cannot tell what the coaching did.')
  }
  return lead(`${course}.`, `${sentences[0] ?? ''} ${evidence.sentence}`)
}
