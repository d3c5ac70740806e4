/** The reteach plan: what the results suggest, room to write, and the date of the next check. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { bold, text, words } from '../text/runs.ts'
import { listed, printLongDay, schoolDayAfter } from '../text/print.ts'
import type { Section } from '../student-results/facts.ts'
import type { Packet } from './facts.ts'
import { shownGroups } from '../student-results/groups.ts'

const blankRows = 2
const daysToCheck = 14
const askOfCoach: Suggestion = ['Ask of the coach:', '']

export function reteachPlan(packet: Packet): Section {
  const { facts, choices } = packet
  const rows = [
    ...suggestions(packet),
    ...Array.from({ length: blankRows }, (): Suggestion => ['', '']),
  ]
  const check = schoolDayAfter(choices.meeting.on ?? facts.today, daysToCheck)
  const codes = weakest(packet).map(({ code }) => code)
  const blocks: Block[] = [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, runs: text('Reteach plan'), part: 'plan' },
    {
      kind: 'table',
      caption: 'Who teaches what to whom by when',
      isNumbered: true,
      style: 'writing',
      widths: [2900, 1890, 1260, 1048, 2550],
      head: ['What', 'With whom', 'Owner', 'By', 'We will know by'].map(words),
      rows: [...rows, askOfCoach].map(planRow),
      rowHeight: 30,
      totalRow: false,
      note: text(
        'The first rows are suggestions from the results: change them, cross them out, add your own.',
      ),
    },
    {
      kind: 'callout',
      title: 'Next check',
      paragraphs: [
        [
          bold(printLongDay(check)),
          {
            text: `${codes.length > 0 ? `, five items on ${listed(codes)}` : ''}, unless the team agrees on another day: ____________________`,
          },
        ],
      ],
    },
  ]
  return { blocks, disclosure: [], withheld: 0 }
}

type Suggestion = readonly [what: string, whom: string]

const planRow = ([what, whom]: Suggestion): Cell[] => [what, whom, '', '', ''].map(words)

/** Two at most: the rest is the team's to write. */
function suggestions(packet: Packet): readonly Suggestion[] {
  const shown = shownGroups(packet)
  if (shown.length > 0) {
    return shown
      .slice(0, 2)
      .map(({ misconception, n }): Suggestion => [
        `Small group: ${misconception}`,
        `The ${n} students of this group`,
      ])
  }
  return weakest(packet).map(({ code, title }): Suggestion => [`${code} ${title}`, ''])
}

const weakest = ({ facts, rules }: Packet) =>
  facts.mastery.standards
    .filter((standard) => !standard.isThin && standard.atCut.n >= rules.minimum)
    .slice(0, 2)
