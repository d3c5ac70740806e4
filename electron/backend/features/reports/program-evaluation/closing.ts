/** The coach's conclusions, and the appendices: standards, definitions, how the numbers were made. */
import { howMadePart } from '#shared/contracts/reports/document.ts'
import { releaseTable, type SourceTable } from '#shared/disclosure/release-table.ts'
import type { Section } from '../student-results/facts.ts'
import { windowTitle } from '../student-results/names.ts'
import { counted, printDay, printRange } from '../text/print.ts'
import { bold, text, words } from '../text/runs.ts'
import { bullets, dataTable, held, out, plain, sub, top, typed } from './blocks.ts'
import { fewestTeachers, type Evaluation } from './facts.ts'

export function conclusions({ choices }: Evaluation): Section {
  const written = typed(choices.conclusions)
  if (written.length > 0) return plain(top('conclusions', 'Conclusions'), ...written)
  return plain(
    top('conclusions', 'Conclusions'),
    { kind: 'writingLines', prompt: 'What the program should keep', lines: 2 },
    { kind: 'writingLines', prompt: 'What it should change', lines: 2 },
    { kind: 'writingLines', prompt: 'What would make the next evaluation stronger', lines: 2 },
  )
}

export function standardsAppendix({ facts, minimum }: Evaluation): Section {
  const { outcomes } = facts
  if (outcomes === null || outcomes.mastery.standards.length === 0) return plain()
  if (outcomes.teachers < fewestTeachers) {
    return {
      ...plain(),
      disclosure: [
        held('Results by standard', 'all', `under ${fewestTeachers} teachers stand behind them`),
      ],
      withheld: outcomes.mastery.standards.length,
    }
  }
  const source = standardsTable(outcomes)
  const table = releaseTable(source, 'others', minimum)
  return {
    blocks: [
      { kind: 'pageBreak' },
      top('standards', 'Appendix: results by standard'),
      dataTable({
        caption: `Students at mastery (${Math.round(outcomes.mastery.cut * 100)}% of points or more), by code`,
        widths: [1.3, 3.3, 1, 1, 1.1, 1.2, 1, 1.1],
        head: table.columns.map((title, place) => (place < 2 ? title : `>${title}`)),
        rows: table.rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell)))),
        note: 'All students tested in each window, not the same ones in both. Intervals are 95% Wilson intervals, in percent.',
      }),
    ],
    disclosure: [
      out('Results by standard', counted(source.rows.length, 'row'), 'n, shares and intervals'),
      ...(table.withheld > 0
        ? [
            held(
              'Standards with few students',
              counted(table.withheld, 'cell'),
              `n under ${minimum}, or nearly all or none`,
            ),
          ]
        : []),
    ],
    withheld: table.withheld,
  }
}

function standardsTable({
  mastery,
  earlier,
}: NonNullable<Evaluation['facts']['outcomes']>): SourceTable {
  const first = new Map(earlier.standards.map((one) => [one.code, one]))
  const [before, after] = [earlier, mastery].map(({ administration }) =>
    windowTitle(administration),
  )
  return {
    kind: 'rows',
    title: 'Results by standard',
    columns: [
      { title: 'Standard', kind: 'label' },
      { title: 'What students do', kind: 'label' },
      { title: `${before ?? ''} n`, kind: 'count', about: 'before' },
      { title: 'Share', kind: 'share', about: 'before' },
      { title: '95%', kind: 'figure', about: 'before' },
      { title: `${after ?? ''} n`, kind: 'count', about: 'after' },
      { title: 'Share', kind: 'share', about: 'after' },
      { title: '95%', kind: 'figure', about: 'after' },
    ],
    rows: inOrderOfCodes(mastery.standards).map((standard) => {
      const earlierShare = first.get(standard.code)?.atCut ?? null
      const cells = [earlierShare, standard.atCut].flatMap((share) =>
        share === null || share.value === null
          ? [null, null, null]
          : [share.n, share.value, printRange(share)],
      )
      const sizes = [earlierShare, standard.atCut].flatMap((share) =>
        share === null || share.value === null ? [] : [share.n],
      )
      return { cells: [standard.code, standard.title, ...cells], sizes }
    }),
  }
}

const inOrderOfCodes = <Standard extends { readonly code: string }>(
  standards: readonly Standard[],
): readonly Standard[] =>
  standards.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))

const terms: readonly (readonly [string, string])[] = [
  [
    'Cycle',
    'Work of a coach with one or more teachers on a goal, from its first to its last session.',
  ],
  ['Model', 'The way a cycle goes, with its phases, for instance identify, learn, improve.'],
  ['Served', 'A teacher with at least one session that was held in the period.'],
  [
    'Hours together',
    'Minutes of sessions with the teacher; preparing and travel are the coach’s own.',
  ],
  ['Coached', 'A teacher who was in a cycle on some day between the two tests.'],
  [
    'Comparison',
    'A teacher of the same course and grade with both tests who was in no cycle between them.',
  ],
  [
    'Mean and 95% interval',
    'If the same were done again many times with other students like these, the intervals would hold the true mean in 95 of 100.',
  ],
  [
    'g',
    'A difference in standard deviations with Hedges’ correction. Of interventions in schools, under 0.05 is called small and 0.20 or more large (Kraft 2020); in a year of school, students of grades 3 to 5 gain about 0.5 and of grades 6 to 8 about 0.3 in mathematics (Hill and others 2008).',
  ],
  [
    'Held back',
    `Not printed, since under the minimum of students or under ${fewestTeachers} teachers stand behind it, or since it would give such a figure away.`,
  ],
]

export function definitions(): Section {
  return plain(top('definitions', 'Appendix: definitions'), {
    kind: 'table',
    caption: 'Words used in this evaluation',
    isNumbered: false,
    style: 'data',
    widths: [1990, 7658],
    head: ['Word', 'Meaning'].map(words),
    rows: terms.map(([term, meaning]) => [{ runs: [bold(term)], align: 'start' }, words(meaning)]),
    totalRow: false,
  })
}

/** @param withheld figures held back in the whole evaluation */
export function howMade({ facts, choices, minimum }: Evaluation, withheld: number): Section {
  const { outcomes } = facts
  const methods = methodsOf(outcomes)
  const answers: readonly (readonly [string, string])[] = [
    [
      'Sources',
      `The coach’s records of sessions, cycles, goals and priorities${outcomes ? `, and ${outcomes.growth.before.assessment} as imported` : ''}.`,
    ],
    [
      'Withheld',
      `${withheld === 0 ? 'No figure had to be held back' : `${counted(withheld, 'figure')} held back`}. A figure of students rests on ${minimum} students and ${fewestTeachers} teachers or more. Where rows add up to a printed total, as many are held back as it takes to keep the small one from being worked out. Shares under 5% and over 95% by standard are printed as such. Private notes are never part of a report.`,
    ],
    ['Made again', 'The same choices on the same data give the same file, to the byte.'],
  ]
  return plain(
    { kind: 'heading', level: 1, runs: text('How these numbers were made'), part: howMadePart },
    {
      kind: 'table',
      caption: 'How these numbers were made',
      isNumbered: false,
      style: 'data',
      widths: [1990, 7658],
      head: ['Question', 'Answer'].map(words),
      rows: answers
        .filter(([, answer]) => answer !== '')
        .map(([question, answer]) => [{ runs: [bold(question)], align: 'start' }, words(answer)]),
      totalRow: false,
    },
    ...(methods.length > 0 ? [sub('Methods'), bullets(methods)] : []),
    {
      kind: 'note',
      runs: text(
        `Made with Numberline on ${printDay(facts.today)}, for ${choices.recipient || `the ${choices.audience}`}, from data version ${facts.dataVersion}.${facts.workspace.isSample ? ' Invented sample data.' : ''}`,
      ),
    },
  )
}

/** How each figure that is printed came about; an analysis knows more methods than stand here. */
function methodsOf(outcomes: Evaluation['facts']['outcomes']): readonly string[] {
  if (outcomes === null) return []
  const { growth, mastery, comparisons } = outcomes
  const { before, difference, effectSize } = growth.overall
  const printed = new Set([
    ...[before, difference, effectSize, ...mastery.standards.map(({ atCut }) => atCut)].map(
      ({ method }) => method,
    ),
    ...comparisons.flatMap(({ impact: { baseline, headline } }) => [
      baseline.gap.method,
      ...(headline === null ? [] : [headline.points.method, headline.standardized.method]),
    ]),
  ])
  const known = [growth, mastery, ...comparisons.map(({ impact }) => impact)].flatMap(
    ({ methods }) => methods,
  )
  return [...new Map(known.map((one) => [one.id, one.description]))].flatMap(([id, said]) =>
    printed.has(id) ? [said] : [],
  )
}
