/** What was said and agreed: last time's steps, the notes, the decisions, and who does what by when. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { counted, noValue, printDay, printLongDay } from '../text/print.ts'
import { bold, text, withFractions, words } from '../text/runs.ts'
import type { Agenda, MeetingStep, Part } from './facts.ts'
import { clock } from './meeting.ts'
import { noteBlocks } from './note-blocks.ts'
import { linesOf, outLine, part } from './parts.ts'

const states: Readonly<Record<MeetingStep['status'], string>> = {
  open: 'open',
  practising: 'in practice',
  mastered: 'done',
  dropped: 'dropped',
}

export function lastTime({ facts: { before } }: Agenda): Part {
  const name = { key: 'last-time', title: 'From last time' }
  if (before === null || before.steps.length === 0) return part(name, [])
  const table: Block = {
    kind: 'table',
    caption: `Agreed on ${printDay(before.on)}`,
    isNumbered: false,
    style: 'data',
    widths: stepWidths,
    head: ['What', 'Who', 'State'].map(words),
    rows: before.steps.map(({ text: what, who, status }) => [
      fractions(what),
      words(who),
      words(states[status]),
    ]),
    totalRow: false,
    note: text(`Agreed on ${printDay(before.on)}.`),
  }
  const amount = counted(before.steps.length, 'step')
  return part(name, [table], {
    disclosure: [outLine('Steps from last time', amount, 'with who and state')],
  })
}

const stepWidths = [5, 2.4, 1.6]

export function said({ facts: { meeting }, choices }: Agenda): Part {
  const isShown = choices.form === 'minutes' && meeting.note.trim() !== ''
  return part(
    { key: 'notes', title: 'What we talked about' },
    isShown ? noteBlocks(meeting.note) : [],
    {
      disclosure: [
        outLine('Shared note of the meeting', '1 note', 'as it is shared with this reader'),
      ],
    },
  )
}

export function decisions({ choices }: Agenda): Part {
  const typed = linesOf(choices.decisions)
  const bullets: Block = { kind: 'bullets', items: typed.map(withFractions), isNumbered: true }
  const lines: Block = { kind: 'writingLines', prompt: 'We decide:', lines: 3 }
  return part(
    { key: 'decisions', title: 'Decisions' },
    typed.length > 0 ? [bullets] : choices.form === 'agenda' ? [lines] : [],
  )
}

const blankRows = 4

export function actions({ facts: { steps }, choices }: Agenda): Part {
  const isAgenda = choices.form === 'agenda'
  const blank = Array.from({ length: isAgenda ? blankRows : 0 }, () => ['', '', ''].map(words))
  const rows = [...steps.map(stepRow), ...blank]
  const table: Block = {
    kind: 'table',
    caption: 'Who does what by when',
    isNumbered: false,
    style: isAgenda ? 'writing' : 'data',
    widths: stepWidths,
    head: ['What', 'Who', 'By'].map(words),
    rows,
    ...(isAgenda ? { rowHeight: 28 } : {}),
    totalRow: false,
  }
  const out = outLine('Action steps', counted(steps.length, 'step'), 'with who and by when')
  return part({ key: 'actions', title: 'Who does what by when' }, rows.length > 0 ? [table] : [], {
    disclosure: steps.length > 0 ? [out] : [],
  })
}

const stepRow = ({ text: what, who, dueOn }: MeetingStep): Cell[] => [
  fractions(what),
  words(who),
  words(dueOn === null ? noValue : printDay(dueOn)),
]

const fractions = (value: string): Cell => ({ runs: withFractions(value), align: 'start' })

export function nextMeeting({ facts: { next }, choices }: Agenda): Part {
  const key = 'next-meeting'
  if (next === null && choices.form === 'minutes') return part({ key, title: '' }, [])
  const start = next?.startsAt ? `, ${clock(next.startsAt)}` : ''
  const when = next === null ? '____________________' : `${printLongDay(next.on)}${start}`
  const block: Block = {
    kind: 'callout',
    part: key,
    title: 'Next meeting',
    paragraphs: [[bold(when)]],
  }
  return { key, blocks: [block], disclosure: [], withheld: 0 }
}
