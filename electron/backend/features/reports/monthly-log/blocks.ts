/** The parts of a monthly log besides its hours, in the order in which they stand. */
import type { Block, Run } from '#shared/contracts/report-model.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import { bold, lead, muted, number, text, words } from '../text/runs.ts'
import {
  capitalized,
  counted,
  inWords,
  printDay,
  printDays,
  printHours,
  printMonthAndDay,
} from '../text/print.ts'
import type { MonthlyFacts } from './facts.ts'

export type Log = { readonly facts: MonthlyFacts; readonly choices: MonthlyLogChoices }

export const heading = (title: string, part: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: text(title),
  part,
})

export function inBrief({ facts }: Log): Block {
  const { spent, total, cyclesOpen, cyclesClosed } = facts
  const withTeachers =
    facts.total.sessions > 0
      ? `${total.served} of ${counted(total.teachers, 'teacher')} were served.`
      : 'No session was with a teacher.'
  const cycles = `${capitalized(inWords(cyclesOpen))} ${cyclesOpen === 1 ? 'cycle is' : 'cycles are'} open, ${cyclesClosed === 0 ? 'none' : inWords(cyclesClosed)} ended this month.`
  return {
    kind: 'callout',
    title: 'In brief',
    part: 'brief',
    paragraphs: [
      lead(
        `${printHours(spent.total)} hours in ${counted(spent.sessions, 'session')}.`,
        `${withTeachers} ${cycles}`,
      ),
    ],
  }
}

export function priorities({ facts: { priorities: list } }: Log): Block[] {
  if (list.length === 0) return []
  return [
    heading('School priorities', 'priorities'),
    {
      kind: 'table',
      caption: 'School priorities',
      isNumbered: false,
      style: 'data',
      widths: [5, 1.3, 1.5, 5],
      head: [words('Priority'), number('Hours'), number('Sessions'), words('What was done')],
      rows: list.map(({ text: priority, spent, types }) => [
        words(priority),
        number(printHours(spent.total)),
        number(String(spent.sessions)),
        words(types.map(({ type, sessions }) => `${type} ${sessions}`).join(' · ') || '–'),
      ]),
      totalRow: false,
    },
  ]
}

export function served({ facts, choices }: Log): Block[] {
  const row = (band: MonthlyFacts['total']) => [
    words(band.name),
    number(`${band.served} of ${band.teachers}`),
    number(String(band.sessions)),
    number(String(band.teamSessions)),
  ]
  const blocks: Block[] = [
    heading('Teachers and teams served', 'served'),
    {
      kind: 'table',
      caption: 'Teachers and teams served',
      isNumbered: false,
      style: 'data',
      widths: [5, 2.4, 2, 2.4],
      head: [words('Grades'), number('Teachers served'), number('Sessions'), number('With a team')],
      rows: [...facts.bands.map(row), row(facts.total)],
      totalRow: true,
      note: text(
        'A teacher served more than once counts once; who teaches in two bands counts in both.',
      ),
    },
  ]
  if (choices.teachers === 'names' && facts.served.length > 0) blocks.push(servedByName(facts))
  return blocks
}

const servedByName = ({ served: list }: MonthlyFacts): Block => ({
  kind: 'table',
  caption: 'Teachers served, by name',
  isNumbered: false,
  style: 'data',
  widths: [5, 2, 2],
  head: [words('Teacher'), number('Sessions'), number('Hours together')],
  rows: list.map(({ name, sessions, minutes }) => [
    words(name),
    number(String(sessions)),
    number(printHours(minutes)),
  ]),
  totalRow: false,
  note: text('By name. How much coaching somebody had says nothing about how well they teach.'),
})

export function ownWords({ choices }: Log): Block[] {
  const working = linesOf(choices.working)
  const requests = linesOf(choices.requests)
  const blocks: Block[] = []
  if (working.length > 0) {
    blocks.push(heading('What is working', 'working'), {
      kind: 'bullets',
      items: working.map(text),
    })
  }
  if (requests.length > 0) {
    if (blocks.length > 0) blocks.push({ kind: 'columnBreak' })
    blocks.push(heading('Requests', 'requests'), {
      kind: 'bullets',
      items: requests.map(text),
      isNumbered: true,
    })
  }
  return blocks
}

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** By day; more than eight days would push the rest off the page. */
const mostDays = 8

export function nextMonth({ facts: { ahead, school } }: Log): Block[] {
  if (ahead.length === 0) return []
  const days = [...Map.groupBy(ahead, ({ on }) => on)]
  const items = days.slice(0, mostDays).map(([on, sessions]): Run[] => [
    bold(printMonthAndDay(on)),
    {
      text: ` ${sessions.map(({ type, school: where }) => (school || !where ? type : `${type}, ${where}`)).join(' · ')}`,
    },
  ])
  const rest = days.slice(mostDays).reduce((sum, [, sessions]) => sum + sessions.length, 0)
  return [
    heading('Next month', 'ahead'),
    {
      kind: 'bullets',
      items: rest > 0 ? [...items, [muted(`and ${counted(rest, 'more session')}`)]] : items,
    },
  ]
}

export function howMade({ facts }: Log): Block {
  const { from, to, spent, priorities: list } = facts
  const overlap =
    list.length > 0 ? ' Priorities overlap, so their hours do not add to the total.' : ''
  return {
    kind: 'note',
    part: howMadePart,
    runs: [
      bold('How these numbers were made.'),
      {
        text: ` Sessions logged ${printDays(from, to)}, ${printHours(spent.total)} hours: ${printHours(spent.session)} in sessions, ${printHours(spent.preparation)} preparing, ${printHours(spent.travel)} on the way. Each session is split over categories to 100%; preparation and travel go with their session.${overlap} Private notes are never part of a report. Made on ${printDay(facts.today)} from data version ${facts.dataVersion}.`,
      },
    ],
  }
}
