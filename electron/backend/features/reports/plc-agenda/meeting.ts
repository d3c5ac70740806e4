/** The meeting itself: who comes, how we work, and the items on the clock. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { timedItems } from '#shared/domain/meetings/timed-items.ts'
import { counted, listed } from '../text/print.ts'
import { number, text, withFractions, words } from '../text/runs.ts'
import type { Agenda, Part } from './facts.ts'
import { linesOf, outLine, part } from './parts.ts'

export function people({ facts, choices }: Agenda): Part {
  const { people: names, peopleHeld, unnamed } = facts
  // A role without a name is there to be written in; in the minutes nobody took it.
  const roles = linesOf(choices.roles)
    .map(roleOf)
    .filter(({ who }) => choices.form === 'agenda' || who !== '')
  const said =
    names.length === 0
      ? counted(peopleHeld, 'teacher')
      : `${listed(names)}${peopleHeld > 0 ? ` and ${counted(peopleHeld, 'more', 'more')}` : ''}`
  const blocks: Block[] = [
    { kind: 'paragraph', runs: text(`${said}.`) },
    ...(roles.length > 0 ? [rolesTable(roles)] : []),
  ]
  return part({ key: 'people', title: 'Who is here' }, blocks, {
    withheld: peopleHeld,
    disclosure: [
      outLine('Who takes part', counted(names.length, 'name'), 'those of this meeting'),
      ...namesChanged(unnamed),
      ...namesHeld(peopleHeld),
    ],
  })
}

const namesChanged = (unnamed: number): DisclosureLine[] =>
  unnamed === 0
    ? []
    : [
        {
          outcome: 'changed',
          what: 'Teacher names',
          amount: counted(unnamed, 'name'),
          why: 'become codes: not for this reader, as the record says',
        },
      ]

const namesHeld = (held: number): DisclosureLine[] =>
  held === 0
    ? []
    : [
        {
          outcome: 'held',
          what: 'Who takes part',
          amount: counted(held, 'name'),
          why: 'not for this reader; a number stands instead',
        },
      ]

type Role = { readonly role: string; readonly who: string }

function roleOf(line: string): Role {
  const [role = '', ...who] = line.split(':')
  return { role: role.trim(), who: who.join(':').trim() }
}

const rolesTable = (roles: readonly Role[]): Block => ({
  kind: 'table',
  caption: 'Roles today',
  isNumbered: false,
  style: 'writing',
  widths: roles.map(() => 1),
  head: roles.map(({ role }) => words(role)),
  rows: [roles.map(({ who }) => words(who))],
  rowHeight: 26,
  totalRow: false,
})

export function norms({ choices }: Agenda): Part {
  const lines = linesOf(choices.norms)
  const bullets: Block = { kind: 'bullets', items: lines.map(withFractions) }
  return part({ key: 'norms', title: 'Our norms' }, lines.length > 0 ? [bullets] : [])
}

/** In the minutes without room to write: what was said stands under its own heading. */
export function items({ facts, choices }: Agenda): Part {
  const { meeting } = facts
  const { items: list, total } = timedItems(choices.items, meeting)
  const isAgenda = choices.form === 'agenda'
  const over =
    total > meeting.minutes
      ? `That is ${counted(total - meeting.minutes, 'minute')} more than the meeting has.`
      : ''
  const table: Block = {
    kind: 'table',
    caption: `${counted(total, 'minute')} in ${counted(list.length, 'item')}`,
    isNumbered: false,
    style: isAgenda ? 'writing' : 'data',
    widths: isAgenda ? [900, 640, 4100, 4008] : [900, 640, 8108],
    head: [
      words(meeting.startsAt === null ? 'After' : 'Start'),
      number('Min'),
      words('What we talk about'),
      ...(isAgenda ? [words('Notes')] : []),
    ],
    rows: list.map(({ from, after, minutes, text: what }) => [
      words(from === null ? `+${after}` : clock(from)),
      number(String(minutes)),
      { runs: withFractions(what), align: 'start' as const },
      ...(isAgenda ? [words('')] : []),
    ]),
    ...(isAgenda ? { rowHeight: 44 } : {}),
    totalRow: false,
    ...(over ? { note: text(over) } : {}),
  }
  return part({ key: 'items', title: 'On the clock' }, list.length > 0 ? [table] : [])
}

/** `15:10` as 3:10. */
export const clock = (time: string): string =>
  `${Number(time.slice(0, 2)) % 12 || 12}:${time.slice(3)}`
