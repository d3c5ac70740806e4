/** What students may do, with what to ask, who is expected to, and the order for sharing. */
import type { Cell } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { codedNames } from '#shared/domain/coded-names.ts'
import { counted, noValue } from '../text/print.ts'
import { muted, number, words } from '../text/runs.ts'
import { heading } from './at-a-glance.ts'
import { noPart, type Lesson, type Packet, type Part } from './facts.ts'
import { isEmpty, typed } from './words.ts'

type Strategy = Lesson['strategies'][number]

export function anticipated(packet: Packet): Part {
  const { lesson } = packet.facts
  const rows = lesson.strategies.filter(({ name }) => !isEmpty(name))
  if (rows.length === 0) return noPart
  const who = expectedOf(packet, rows)
  const counts = countsOf(packet, rows)
  const columns = [
    { head: words('Strategy or misconception'), width: 2600, cell: nameCell },
    ...counts.columns,
    {
      head: words('Question that assesses'),
      width: 2300,
      cell: (row: Strategy) => typed(row.assessing),
    },
    {
      head: words('Question that advances'),
      width: 2300,
      cell: (row: Strategy) => typed(row.advancing),
    },
    ...who.columns,
    {
      head: number('Share'),
      width: 700,
      cell: (row: Strategy) => number(shareOf(rows, row)),
    },
  ]
  return {
    blocks: [
      heading('What students may do', 'anticipated'),
      {
        kind: 'table',
        caption: 'What students may do, and what to ask',
        isNumbered: false,
        style: 'data',
        widths: columns.map(({ width }) => width),
        head: columns.map(({ head }) => head),
        rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
        totalRow: false,
        ...(!isEmpty(lesson.fields.connection) && {
          note: [muted('Connect: '), ...typed(lesson.fields.connection).runs],
        }),
      },
    ],
    disclosure: [...who.disclosure, ...counts.disclosure],
    withheld: who.withheld + counts.withheld,
  }
}

const nameCell = (row: Strategy): Cell => ({
  ...typed(row.name),
  ...(row.kind === 'misconception' && { detail: [muted('misconception')] }),
})

/** Its place among those that are shared. */
function shareOf(rows: readonly Strategy[], row: Strategy): string {
  if (!row.isShared) return noValue
  return String(rows.filter(({ isShared }) => isShared).indexOf(row) + 1)
}

type Column = {
  readonly head: Cell
  readonly width: number
  readonly cell: (row: Strategy) => Cell
}

type Columns = {
  readonly columns: readonly Column[]
  readonly disclosure: readonly DisclosureLine[]
  readonly withheld: number
}

const inAnticipated = ['anticipated']

/** Who is expected to do it: by name or code for their own teachers, for nobody else. */
function expectedOf({ facts, rules }: Packet, rows: readonly Strategy[]): Columns {
  const named = rows.filter(({ who }) => !isEmpty(who))
  if (named.length === 0) return { columns: [], disclosure: [], withheld: 0 }
  const what = 'Who is expected to do it'
  const amount = counted(named.length, 'row')
  const line = (outcome: DisclosureLine['outcome'], why: string): DisclosureLine => ({
    ...{ outcome, what, amount, why, parts: inAnticipated },
  })
  if (!rules.listsStudents) {
    const why = 'single students are for their own teachers'
    return { columns: [], disclosure: [line('held', why)], withheld: named.length }
  }
  const column = (cell: Column['cell']): Column => ({ head: words('Who'), width: 1400, cell })
  if (rules.showsNames) {
    const why = 'by name, as it was typed, for their own teachers'
    return {
      columns: [column((row) => words(row.who))],
      disclosure: [line('out', why)],
      withheld: 0,
    }
  }
  const coded = new Map(rows.map((row) => [row, codedNames(row.who, facts.students)]))
  const unknown = [...coded.values()].reduce((sum, one) => sum + one.unknown, 0)
  const missing =
    unknown === 0 ? '' : `; ${counted(unknown, 'name')} that nobody in the class has stays out`
  return {
    columns: [column((row) => words(coded.get(row)?.text ?? ''))],
    disclosure: [line('changed', `stand as codes${missing}`)],
    withheld: unknown,
  }
}

/** How many chose it on the test: few students at each, so for their own teachers only. */
function countsOf({ rules }: Packet, rows: readonly Strategy[]): Columns {
  const chosen = rows.filter(({ chose }) => chose !== null)
  if (chosen.length === 0) return { columns: [], disclosure: [], withheld: 0 }
  const what = 'How many students chose it'
  const amount = counted(chosen.length, 'row')
  if (rules.minimum > 1)
    return {
      columns: [],
      withheld: chosen.length,
      disclosure: [
        {
          outcome: 'held',
          what,
          amount,
          why: 'counts of few students are for their own teachers',
          parts: inAnticipated,
        },
      ],
    }
  return {
    columns: [
      {
        head: number('Chose'),
        width: 900,
        cell: ({ chose, chosenOf }) =>
          number(
            chose === null ? noValue : `${chose}${chosenOf === null ? '' : ` of ${chosenOf}`}`,
          ),
      },
    ],
    withheld: 0,
    disclosure: [{ outcome: 'out', what, amount, why: 'as the plan has it', parts: inAnticipated }],
  }
}
