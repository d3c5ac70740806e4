/** Results: before and after by part of the scope, growth of students with both scores, and lines to write on. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Block, Cell, Run } from '#shared/contracts/report-model.ts'
import { pairedDifference } from '#shared/statistics/paired-difference.ts'
import { withholdRows } from '#shared/disclosure/withhold.ts'
import { counted, printNumber, shareInWords } from '../text/print.ts'
import { heldBeside, heldCell, lead, number, text, words } from '../text/runs.ts'
import type { StudentResults, Section } from './facts.ts'
import {
  isShare,
  printDifference,
  printDifferenceRange,
  printMean,
  printMeanRange,
} from './growth-figures.ts'
import { windowName, windowTitle, windowWithDays } from './names.ts'
import { participation } from './participation.ts'

type Group = Growth['overall']
/** Students with both scores, mean and interval of each window and of the change. */
const figuresInRow = 7

type Row = { readonly group: Group; readonly isHeld: boolean }

export function results(report: StudentResults): Section {
  const { growth } = report.facts
  const start: Block[] = [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, runs: text('Results'), part: 'results' },
  ]
  if (growth === null) {
    const taken = participation(report)
    return { ...taken, blocks: [...start, ...taken.blocks, ...noticing] }
  }
  const rows = resultRows(growth, report)
  const total = { ...growth.overall, label: totalLabel(report) }
  const isTotalHeld = smallest(total) < report.rules.minimum
  const all = [...rows, { group: total, isHeld: isTotalHeld }]
  const withheld = all.filter((row) => row.isHeld).length * figuresInRow
  return {
    blocks: [
      ...start,
      { kind: 'paragraph', runs: conclusion(growth, rows, report) },
      ...figure(all, growth, report),
      table(all, report),
      ...noticing,
    ],
    disclosure: [
      {
        outcome: 'out',
        what: 'Results and growth',
        amount: counted(all.length, 'row'),
        why: `${growth.before.assessment}, n = ${growth.overall.difference.n} with both scores`,
      },
      ...(withheld > 0
        ? [
            {
              outcome: 'held' as const,
              what: 'Results of small classes',
              amount: counted(withheld, 'cell'),
              why: `n under ${report.rules.minimum}, and the cells that would give them away`,
            },
          ]
        : []),
    ],
    withheld,
  }
}

const noticing: readonly Block[] = [
  { kind: 'writingLines', prompt: 'I notice … (facts only, with n)', lines: 4 },
  { kind: 'writingLines', prompt: 'I wonder …', lines: 3 },
]

function resultRows(growth: Growth, { rules }: StudentResults): readonly Row[] {
  const shown = growth.groups.filter((group) => rules.namesTeachers || group.kind === 'school')
  if (shown.length < 2) return []
  const sizes = shown.map(({ before, after, difference }) => [before.n, after.n, difference.n])
  const held = withholdRows(sizes, rules.minimum)
  return shown.map((group, row) => ({ group, isHeld: held[row] ?? true }))
}

const smallest = ({ before, after, difference }: Group) => Math.min(before.n, after.n, difference.n)

function totalLabel({ facts, choices }: StudentResults): string {
  if (choices.scope.kind === 'district') return 'District'
  if (facts.growth && facts.growth.groups.length < 2) return facts.mastery.scopeLabel
  return choices.scope.grade === null ? 'All together' : `Grade ${choices.scope.grade} together`
}

function conclusion(growth: Growth, rows: readonly Row[], { rules }: StudentResults): Run[] {
  const { improved, same, declined, difference } = growth.overall
  const isFew = Math.min(improved, same, declined) < rules.minimum
  const moved = `Of the ${counted(difference.n, 'student')} with both scores, ${improved} scored higher in ${windowName(growth.after)}, ${same} the same and ${declined} lower.`
  const told = rules.minimum > 1 && isFew ? '' : moved
  const said = [told, partsInWords(rows)].filter(Boolean).join(' ')
  const fewToTell = `The last row is of all ${counted(difference.n, 'student')} with both scores; what rests on few of them is held back.`
  return lead(
    'What the data show.',
    said || (difference.n < rules.minimum ? heldBackAll : fewToTell),
  )
}

const heldBackAll = 'Too few students have both scores to print anything about them.'

/** What the rows' intervals allow to say; nothing under two rows. */
function partsInWords(rows: readonly Row[]): string {
  const intervals = rows.flatMap(({ group, isHeld }) =>
    isHeld || group.id === null || group.difference.interval === null
      ? []
      : [group.difference.interval],
  )
  if (intervals.length < 2) return ''
  const gained = intervals.filter(({ low }) => low > 0).length
  const lows = Math.max(...intervals.map(({ low }) => low))
  const highs = Math.min(...intervals.map(({ high }) => high))
  const gains =
    gained === intervals.length
      ? 'In every row the interval of the gain stays above zero.'
      : `In ${gained} of ${intervals.length} rows the interval of the gain stays above zero; elsewhere chance alone could have made the change.`
  const apart =
    lows <= highs
      ? 'The rows’ intervals overlap: how much they gained cannot be told apart.'
      : 'Not all of the rows’ intervals overlap, but the groups differ in more than their teaching.'
  return `${gains} ${apart}`
}

/** Shares as dots with intervals; points, on no scale that all tests share, as a histogram of changes. */
function figure(rows: readonly Row[], growth: Growth, { rules }: StudentResults): readonly Block[] {
  if (!isShare(growth.unit)) return rules.areOwnStudents ? [histogram(growth)] : []
  // Students of no one part are counted in the table; as a row of dots they would mislead.
  const drawn = rows.filter(
    ({ group, isHeld }, row) => !isHeld && (group.id !== null || row === rows.length - 1),
  )
  if (drawn.length === 0) return []
  const mean = (share: Group['before']) => ({
    count: Math.round((share.value ?? 0) * share.n),
    share,
  })
  const data = {
    beforeLabel: windowTitle(growth.before),
    afterLabel: windowTitle(growth.after),
    measure: growth.measure,
    rows: drawn.map(({ group }) => ({
      label: group.label,
      before: mean(group.before),
      after: mean(group.after),
    })),
  }
  return [
    {
      kind: 'figure',
      caption: `${growth.measure}, ${windowName(growth.before)} and ${windowName(growth.after)}`,
      drawing: 'picture',
      chart: { chart: 'beforeAfterDumbbell', data, description: describe(drawn, growth) },
      note: text(
        'Dots are means; lines are 95% intervals. The same numbers are in the table below.',
      ),
    },
  ]
}

/** Bars of few students each: for their own teachers only. */
function histogram({ pairs, before, after, overall, measure }: Growth): Block {
  const result = pairedDifference(
    pairs.map((pair) => pair.before),
    pairs.map((pair) => pair.after),
  )
  const label = `${windowName(before)} to ${windowName(after)}`
  const { improved, same, declined, difference } = overall
  return {
    kind: 'figure',
    caption: `${measure}: change of each student, ${label}`,
    drawing: 'picture',
    chart: {
      chart: 'growthDistribution',
      data: { result, label, unit: 'points' },
      description: `Histogram of the changes of ${difference.n} students from ${label}: ${improved} up, ${same} the same, ${declined} down; mean ${printDifference(difference, 'points')} points, 95% interval ${printDifferenceRange(difference, 'points')}.`,
    },
    note: text('The dot is the mean change, its line the 95% interval. Declines are grey.'),
  }
}

function describe(rows: readonly Row[], { measure, before, after }: Growth): string {
  const said = rows.map(
    ({ group }) =>
      `${group.label}: ${windowName(before)} ${shareInWords(group.before)}; ${windowName(after)} ${shareInWords(group.after)}.`,
  )
  return `Dot plot with 95% intervals. ${measure}, ${windowName(before)} and ${windowName(after)}. ${said.join(' ')}`
}

function table(rows: readonly Row[], report: StudentResults): Block {
  const growth = report.facts.growth
  if (growth === null) throw new RangeError('The table of results needs two windows')
  const value = isShare(growth.unit) ? 'Mean' : 'Points'
  const window = (administration: Growth['before']) => ({
    text: capitalizedDays(administration),
    span: 2,
  })
  const head = [value, '95%'].map(number)
  return {
    kind: 'table',
    caption: `${growth.before.assessment}: both windows and growth`,
    isNumbered: true,
    style: 'data',
    widths: [1948, 600, 1200, 1450, 1200, 1450, 850, 950],
    groupHead: [
      { text: '', span: 2 },
      window(growth.before),
      window(growth.after),
      { text: 'Growth', span: 2 },
    ],
    head: [words(partTitle(rows)), number('n'), ...head, ...head, ...['Change', '95%'].map(number)],
    rows: rows.map((row) => cells(row, growth, report.rules)),
    totalRow: rows.length > 1,
    note: text(tableNote(growth, report)),
  }
}

function capitalizedDays(administration: Growth['before']): string {
  return windowWithDays(administration)
    .replace(/^./u, (letter) => letter.toLocaleUpperCase('en-US'))
    .replace(' (', ', ')
    .replace(')', '')
}

function partTitle(rows: readonly Row[]): string {
  return { district: '', school: 'School', teacher: 'Teacher', class: 'Class', cycle: 'Cycle' }[
    rows[0]?.group.kind ?? 'district'
  ]
}

function cells(
  { group, isHeld }: Row,
  { unit }: Growth,
  { minimum }: StudentResults['rules'],
): Cell[] {
  if (isHeld) {
    const why = smallest(group) < minimum ? 'small' : 'neighbor'
    const blank = Array.from({ length: figuresInRow - 1 }, () => heldBeside(why))
    return [words(group.label), ...blank, heldCell(why)]
  }
  const mean = (estimate: Group['before']) => [
    number(printMean(estimate, unit)),
    number(printMeanRange(estimate, unit)),
  ]
  return [
    words(group.label),
    number(String(group.difference.n)),
    ...mean(group.before),
    ...mean(group.after),
    number(printDifference(group.difference, unit)),
    number(printDifferenceRange(group.difference, unit)),
  ]
}

function tableNote(growth: Growth, { rules }: StudentResults): string {
  const { overall } = growth
  const change = isShare(growth.unit) ? 'Change is in percentage points. ' : ''
  const lost = rules.areOwnStudents
    ? ` Only in ${windowName(growth.before)}: ${overall.lostBefore}; only in ${windowName(growth.after)}: ${overall.lostAfter}.`
    : ''
  const size = overall.effectSize.value
  const effect = size === null ? '' : ` Standardized change d = ${printNumber(size, 2)}.`
  return `${change}n: students with both scores; means are theirs.${lost}${effect}`
}
