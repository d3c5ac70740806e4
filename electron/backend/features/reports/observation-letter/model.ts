/** The letter as data. Pure: equal facts and choices give an equal letter. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { ObservationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import { studentMentions, type Mentions } from '#shared/disclosure/student-mentions.ts'
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import type { MadeReport } from '../report-kind.ts'
import { counted, printClock, printDay, printLongDay } from '../text/print.ts'
import { bold, text } from '../text/runs.ts'
import { counts, evidence, script, thinking } from './evidence.ts'
import type { Letter, LetterFacts } from './facts.ts'
import { focus, nextSteps, resources, strength, thanks, wondering } from './words.ts'

export function letterModel(facts: LetterFacts, choices: ObservationLetterChoices): MadeReport {
  const mentions = studentMentions(facts.students, [facts.teacher, ...facts.visitors])
  const isNamed = choices.names === 'names' && facts.isOwnClass
  const letter: Letter = {
    facts,
    choices,
    shown: (typed) => (isNamed ? typed : mentions.coded(typed)),
    shownList: (typed) => (isNamed ? typed : mentions.codedList(typed)),
  }
  const said = inOrder.map((part) => part(letter))
  const after = script(letter)
  const parts = [...said, after]
  const blocks = [
    ...said.flatMap((part) => part.blocks),
    ...closing(letter),
    ...after.blocks,
    howMade(letter),
  ]
  const namesShown = isNamed && mentionsIn(facts)
  return {
    model: { ...frameOf(letter, namesShown), sections: [{ orientation: 'portrait', blocks }] },
    disclosure: [
      ...parts.flatMap((part) => part.disclosure),
      ...aboutNames({ facts, choices, mentions, isNamed }),
      ...always,
    ],
    withheldCount: 0,
    namesShown,
    schoolId: facts.visit.schoolId,
  }
}

const inOrder = [
  ...[thanks, focus, evidence, thinking, counts],
  ...[strength, wondering, nextSteps, resources],
] as const

/** Whether somebody of the class list is in it by name. */
function mentionsIn(facts: LetterFacts): boolean {
  const probe = studentMentions(facts.students, [facts.teacher, ...facts.visitors])
  const { visit, lines, strategies } = facts
  for (const typed of [visit.focus, visit.strength, visit.wondering, visit.thanks, visit.resources])
    probe.coded(typed)
  for (const line of lines) probe.coded(line.text)
  for (const row of strategies) probe.coded(`${row.name} ${row.who} ${row.note}`)
  return probe.found() > 0 || strategies.some(({ who }) => who !== '')
}

type AboutNames = {
  readonly facts: LetterFacts
  readonly choices: ObservationLetterChoices
  readonly mentions: Mentions
  readonly isNamed: boolean
}

function aboutNames({ facts, choices, mentions, isNamed }: AboutNames): DisclosureLine[] {
  const listed = counted(facts.students.length, 'student')
  if (isNamed)
    return [
      {
        outcome: 'out',
        what: 'Student names',
        amount: 'as typed',
        why: 'to the students’ own teacher, as you chose',
      },
    ]
  const changed: DisclosureLine = {
    outcome: 'changed',
    what: 'Student names',
    amount: counted(mentions.found(), 'name'),
    why:
      facts.students.length === 0
        ? 'no class list is known for that day, so names in what you typed stay: read it first'
        : `become Student A, B …, found by the class list of ${listed}; a name that is not on it stays: read it first`,
  }
  const refused: DisclosureLine[] =
    choices.names === 'names'
      ? [
          {
            outcome: 'held',
            what: 'Names of students',
            amount: 'all',
            why: 'go only to the teacher who taught this class on that day',
          },
        ]
      : []
  return [changed, ...refused]
}

const always: readonly DisclosureLine[] = [
  {
    outcome: 'held',
    what: 'Your asides and private notes',
    amount: 'all',
    why: 'are not there for any report to read',
  },
]

function closing({ choices }: Letter): Block[] {
  return [
    ...(choices.preparedBy === ''
      ? []
      : [{ kind: 'paragraph' as const, runs: text(choices.preparedBy), part: howMadePart }]),
    {
      kind: 'callout',
      title: 'Not an evaluation',
      part: howMadePart,
      paragraphs: [
        text(
          'This letter is part of coaching. It holds no score and no rating, it is for you, and it belongs in no personnel file.',
        ),
      ],
    },
  ]
}

function howMade({ facts: { today, dataVersion, workspace } }: Letter): Block {
  return {
    kind: 'note',
    part: howMadePart,
    runs: [
      bold('How this was made.'),
      {
        text: ` From what was written down during the visit; times are on the clock of the room. What was noted for the coach alone is not part of it. Made on ${printDay(today)} from data version ${dataVersion}.${workspace.isSample ? ' Invented sample data.' : ''}`,
      },
    ],
  }
}

function frameOf({ facts, choices }: Letter, namesShown: boolean): Omit<ReportModel, 'sections'> {
  const { visit, teacher, workspace, today } = facts
  const name = `${teacher.givenName} ${teacher.familyName}`
  const subtitle = [
    visit.class,
    printLongDay(visit.on),
    visit.startsAt && printClock(visit.startsAt),
    visit.minutes !== null && counted(visit.minutes, 'minute'),
    choices.preparedBy && `from ${choices.preparedBy}`,
  ]
  return {
    kind: 'observation-letter',
    kicker: `${kindLabels[visit.kind]}, not an evaluation`,
    title: `To ${choices.recipient || name}`,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: `${kindLabels[visit.kind]} · ${name}`,
    headerRight: printDay(visit.on),
    footerLeft: [
      `For ${choices.recipient || name}`,
      'not an evaluation',
      namesShown ? 'student names' : 'students by letter',
      workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: today,
  }
}
