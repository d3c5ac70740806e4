/** Page one: the conclusions in brief, why we meet, our norms, the timed protocol and the roles. */
import type { Block } from '#shared/contracts/report-model.ts'
import { bold, number, text, words } from '../text/runs.ts'
import { inWords } from '../text/print.ts'
import { inBrief } from '../student-results/brief.ts'
import type { Section } from '../student-results/facts.ts'
import type { Packet } from './facts.ts'
import { weakestStrand } from '../student-results/names.ts'

type Step = { readonly minutes: number; readonly name: string; readonly question: string }

export function opening(packet: Packet): Section {
  const steps = protocol(packet)
  const blocks: Block[] = [
    ...inBrief(packet),
    { kind: 'heading', level: 1, runs: text('Purpose and norms'), part: 'purpose' },
    { kind: 'paragraph', runs: text(purpose(packet, steps)) },
    { kind: 'bullets', items: norms(packet).map(text) },
    { kind: 'heading', level: 1, runs: text('Timed protocol'), part: 'protocol' },
    protocolTable(steps, packet.choices.meeting.startsAt ?? ''),
    {
      kind: 'table',
      caption: 'Roles today',
      isNumbered: false,
      style: 'writing',
      widths: [1, 1, 1],
      head: ['Facilitator', 'Timekeeper', 'Recorder'].map(words),
      rows: [['', '', ''].map(words)],
      rowHeight: 26,
      totalRow: false,
    },
  ]
  return { blocks, disclosure: [], withheld: 0 }
}

function purpose(packet: Packet, steps: readonly Step[]): string {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const start = minutesOf(packet.choices.meeting.startsAt ?? '')
  const by = start === null ? 'Before we leave' : `By ${clock(start + minutes)}`
  const strand = weakestStrand(packet)?.toLocaleLowerCase('en-US')
  const what = packet.facts.ideas
    ? `which ${strand === undefined ? 'ideas' : `ideas about ${strand}`}`
    : 'which standards'
  return `${by} we agree ${what} to reteach, to which students, by when, and what will show that it worked.`
}

function norms({ rules, facts }: Packet): readonly string[] {
  const compared =
    facts.parts.length > 1
      ? ['No class is compared with another: n is small and their students differ.']
      : []
  return [
    'Students’ thinking first, solutions second.',
    'Say what is on the page: “I notice …”, not “they can’t …”.',
    ...compared,
    rules.listsStudents
      ? 'What is said about students stays in this room.'
      : 'No student can be recognized here, and we keep it so.',
  ]
}

function protocol({ facts }: Packet): readonly Step[] {
  const items = (facts.items?.items.length ?? 0) > 0 && facts.ideas !== null
  const middle: readonly Step[] = items
    ? [
        {
          minutes: 12,
          name: 'Look at items',
          question: 'What did students have to understand? What were they thinking?',
        },
        {
          minutes: 8,
          name: 'Agree on groups',
          question: 'Do the groups fit what you see in class? Who should move?',
        },
      ]
    : [
        {
          minutes: 12,
          name: 'Choose a standard',
          question: 'Which standard matters most for what comes next, and why?',
        },
        {
          minutes: 8,
          name: 'Look at student work',
          question: 'What do students understand already that we can build on?',
        },
      ]
  return [
    {
      minutes: 3,
      name: 'Open',
      question: 'What is our purpose, who does what, which norm do we hold today?',
    },
    {
      minutes: 5,
      name: 'Predict',
      question: 'Before turning the page: which standard is strongest, which weakest, and why?',
    },
    {
      minutes: 8,
      name: 'Notice',
      question: 'What do the results show? Facts only, with n. No causes yet.',
    },
    ...middle,
    {
      minutes: 7,
      name: 'Plan the reteach',
      question: 'Who teaches what to whom by when, and what will show that it worked?',
    },
    {
      minutes: 2,
      name: 'Close',
      question: 'What do we each do next? What do we ask of the coach?',
    },
  ]
}

function protocolTable(steps: readonly Step[], startsAt: string): Block {
  const start = minutesOf(startsAt)
  let elapsed = 0
  const rows = steps.map((step) => {
    const at = start === null ? `+${elapsed}` : clock(start + elapsed)
    elapsed += step.minutes
    const name = { runs: [bold(step.name)], align: 'start' as const }
    return [words(at), number(String(step.minutes)), name, words(step.question)]
  })
  return {
    kind: 'table',
    caption: `${elapsed === 45 ? 'Forty-five' : String(elapsed)} minutes in ${inWords(steps.length)} steps`,
    isNumbered: true,
    style: 'data',
    widths: [760, 640, 2000, 6248],
    head: [
      words(start === null ? 'From' : 'Start'),
      number('Min'),
      words('Step'),
      words('Question we answer'),
    ],
    rows,
    totalRow: false,
    note: text('Times are a proposal. Write below who takes each role today.'),
  }
}

/** "3:15 p.m." → minutes on a clock face of twelve or twenty-four hours, as it was typed. */
function minutesOf(startsAt: string): number | null {
  const match = /^\s*(\d{1,2})[:.](\d{2})/u.exec(startsAt)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
}
