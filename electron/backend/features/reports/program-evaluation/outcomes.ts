/** Student outcomes: all students with both scores, by grade and by school, and their levels. Coached or not. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Block, Run } from '#shared/contracts/report-model.ts'
import { heldBack } from '#shared/disclosure/small-numbers.ts'
import {
  isShare,
  printDifference,
  printDifferenceRange,
  printMean,
  printMeanRange,
  sizeInWords,
} from '../student-results/growth-figures.ts'
import type { Section } from '../student-results/facts.ts'
import { windowName, windowTitle } from '../student-results/names.ts'
import { counted, noValue, printCount, printNumber } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { bullets, dataTable, held, out, paragraph, plain, sub, top } from './blocks.ts'
import { comparison } from './comparison.ts'
import type { Evaluation, Outcomes, Part } from './facts.ts'
import { levels } from './levels.ts'
import { heldParts, isShown } from './shown.ts'

/** Students with both scores, mean and interval of each window and of the change. */
const figuresInRow = 7

export function studentOutcomes(evaluation: Evaluation): Section {
  const { outcomes } = evaluation.facts
  if (outcomes === null) return plain()
  const isAll = isShown(outcomes.growth.overall, outcomes.teachers, evaluation)
  const parts = isAll ? [byGrade(outcomes, evaluation), bySchool(outcomes, evaluation)] : []
  const sections = [...parts, levels(outcomes, evaluation), comparison(outcomes, evaluation)]
  return {
    blocks: [
      top('student-outcomes', 'Student outcomes'),
      paragraph(conclusion(outcomes, isAll)),
      ...sections.flatMap(({ blocks }) => blocks),
      sub('What these results cannot show'),
      bullets(limits(outcomes)),
    ],
    disclosure: [
      ...(isAll
        ? [
            out(
              'Growth of students',
              counted(outcomes.growth.overall.difference.n, 'student'),
              `${outcomes.growth.before.assessment}, means with 95% intervals`,
            ),
          ]
        : [held('Growth of students', 'all', 'rests on few students or teachers')]),
      ...sections.flatMap(({ disclosure }) => disclosure),
    ],
    withheld:
      (isAll ? 0 : figuresInRow) + sections.reduce((sum, { withheld }) => sum + withheld, 0),
  }
}

function conclusion({ growth }: Outcomes, isAll: boolean): Run[] {
  if (!isAll) {
    return lead(
      'Too few students or teachers stand behind these scores',
      'for a figure that this reader may see.',
    )
  }
  const { difference, before, after } = growth.overall
  const { interval, value } = difference
  if (interval === null || value === null) {
    return lead('No change can be given:', difference.reason ?? 'too few students.')
  }
  const start =
    interval.low > 0
      ? 'Students grew between the two windows.'
      : interval.high < 0
        ? 'Students lost ground between the two windows.'
        : 'Whether students grew between the two windows cannot be told from chance.'
  return lead(
    start,
    `${growth.measure}, for the ${printCount(difference.n)} students with both scores: from ${printMean(before, growth.unit)} in ${windowName(growth.before)} to ${printMean(after, growth.unit)} in ${windowName(growth.after)}, ${value < 0 ? 'down' : 'up'} ${sizeInWords(difference, growth.unit)} (95% interval ${printDifferenceRange(difference, growth.unit)}).${effect(growth)} These are all students, whether or not their teachers were coached.`,
  )
}

function effect({ overall: { effectSize } }: Growth): string {
  return effectSize.value === null
    ? ''
    : ` In standard deviations that is ${printNumber(effectSize.value, 2)} (d_av, Lakens 2013).`
}

const byGrade = ({ grades, growth, teachers }: Outcomes, evaluation: Evaluation): Section =>
  grades.length < 2
    ? partTable([], { growth, teachers, evaluation, name: 'Grade' })
    : partTable(grades, { growth, teachers, evaluation, name: 'Grade' })

const bySchool = ({ schools, growth, teachers }: Outcomes, evaluation: Evaluation): Section =>
  schools.length < 2
    ? plain()
    : partTable(schools, { growth, teachers, evaluation, name: 'School' })

type Whole = {
  readonly growth: Growth
  readonly teachers: number
  readonly evaluation: Evaluation
  readonly name: 'Grade' | 'School'
}

function partTable(parts: readonly Part[], { growth, teachers, evaluation, name }: Whole): Section {
  const heldOnes = heldParts(parts, evaluation)
  const withheld = heldOnes.filter(Boolean).length
  const all: Part = { label: 'All students', group: growth.overall, teachers }
  const rows = [
    ...parts.map((part, row) => ({ part, isHeld: heldOnes[row] ?? true })),
    { part: all, isHeld: false },
  ]
  const by = name === 'Grade' ? 'grade' : 'school'
  const window = (one: Growth['before']) => `>${windowTitle(one)}`
  return {
    blocks: [
      dataTable({
        caption: `Students with both scores, by ${by}`,
        widths: [2.6, 0.8, 1.1, 1.2, 1.1, 1.2, 1.1, 1.3],
        head: [
          name,
          '>n',
          window(growth.before),
          '>95%',
          window(growth.after),
          '>95%',
          '>Change',
          '>95%',
        ],
        rows: rows.map(({ part, isHeld }) => partRow(part, { isHeld, unit: growth.unit })),
        totalRow: parts.length > 0,
        note: tableNote(growth, withheld),
      }),
      ...partFigure(
        rows.filter(({ isHeld }) => !isHeld).map(({ part }) => part),
        growth,
        by,
      ),
    ],
    disclosure:
      parts.length === 0
        ? []
        : [
            out(
              `Growth by ${by}`,
              counted(parts.length - withheld, 'row'),
              'n, means and 95% intervals',
            ),
            ...(withheld > 0
              ? [
                  held(
                    `Growth by ${by}`,
                    counted(withheld, 'row'),
                    'rests on few students or teachers, or would give such a row away',
                  ),
                ]
              : []),
          ],
    withheld: withheld * figuresInRow,
  }
}

function partRow(
  { label, group }: Part,
  { isHeld, unit }: { readonly isHeld: boolean; readonly unit: Growth['unit'] },
) {
  if (isHeld) return [label, heldBack, ...Array.from({ length: figuresInRow - 1 }, () => noValue)]
  return [
    label,
    printCount(group.difference.n),
    printMean(group.before, unit),
    printMeanRange(group.before, unit),
    printMean(group.after, unit),
    printMeanRange(group.after, unit),
    printDifference(group.difference, unit),
    printDifferenceRange(group.difference, unit),
  ]
}

function tableNote({ unit, measure }: Growth, withheld: number): string {
  const scale = isShare(unit) ? 'Change is in percentage points. ' : ''
  const rows = withheld === 1 ? 'One row is' : `${withheld} rows are`
  return `${measure}: means of the same students in both windows. ${scale}${withheld > 0 ? `${rows} held back.` : ''}`.trim()
}

/** Bars that Word can edit, with their intervals. */
function partFigure(parts: readonly Part[], growth: Growth, by: string): Block[] {
  if (parts.length < 2) return []
  const { unit, before, after, measure } = growth
  const data = {
    measure: isShare(unit) ? 'Mean share of points' : measure,
    scale: isShare(unit) ? 'share' : 'points',
    beforeLabel: windowTitle(before),
    nowLabel: windowTitle(after),
    rows: parts.map(({ label, group }) => ({ label, now: group.after, before: group.before })),
  }
  const said = parts.map(
    ({ label, group }) =>
      `${label}: ${windowName(before)} ${printMean(group.before, unit)} (${printMeanRange(group.before, unit)}), ${windowName(after)} ${printMean(group.after, unit)} (${printMeanRange(group.after, unit)}), n = ${group.difference.n}.`,
  )
  return [
    {
      kind: 'figure',
      caption: `${data.measure} by ${by}, ${windowName(before)} and ${windowName(after)}`,
      // Bars begin at zero, which no scale score does: those are drawn as dots.
      drawing: isShare(unit) ? 'native' : 'picture',
      chart: {
        chart: 'groupMeans',
        data,
        description: `Bars with 95% intervals. ${said.join(' ')}`,
      },
      note: [
        {
          text: 'Lines are 95% intervals. The same numbers are in the table above.',
        },
      ],
    },
  ]
}

const limits = ({ comparisons }: Outcomes): readonly string[] => [
  'Why scores changed: students grow in a year of school, with or without coaching, and forms of a test may differ between windows.',
  comparisons.length > 0
    ? 'Nobody was assigned to coaching by lot. Teachers who work with a coach may differ from others in ways that no test before can show.'
    : 'Whether coached teachers’ students did better than others: there was no comparison to make.',
  'What is not on the test: how students reason, explain and see themselves in mathematics.',
  'How sure the means are, to the full: their intervals take students one by one, and students of one class are more alike than others. Only the comparison takes classes together.',
  'Students with only one of the two scores: they moved, were absent or came later, and may have learned more or less than the others.',
]
