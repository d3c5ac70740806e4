/** Where the hours of the month went: by category, drawn beside its table, and by school. */
import type { Block } from '#shared/contracts/report-model.ts'
import { number, words } from '../text/runs.ts'
import { printHours, printShare } from '../text/print.ts'
import { heading, type Log } from './blocks.ts'

export function timeByCategory({ facts }: Log): Block[] {
  const { categories, spent } = facts
  const rows = categories.map(({ name, spent: { total } }) => [
    words(name),
    number(printHours(total)),
    number(printShare(total / spent.total)),
  ])
  const data = {
    unit: 'hours',
    decimals: 1,
    rows: categories.map(({ name, spent: { total } }) => ({ label: name, amount: total / 60 })),
  }
  return [
    heading('Time by category', 'time'),
    {
      kind: 'table',
      caption: 'Time by category',
      isNumbered: false,
      style: 'data',
      widths: [5, 2, 2],
      head: [words('Category'), number('Hours'), number('Share')],
      rows: [...rows, [words('Total'), number(printHours(spent.total)), number('100%')]],
      totalRow: true,
    },
    { kind: 'columnBreak' },
    heading('Hours', 'time'),
    {
      kind: 'figure',
      caption: 'Hours by category',
      isNumbered: false,
      drawing: 'native',
      chart: {
        chart: 'amountBars',
        data,
        description: `Hours: ${data.rows.map(({ label, amount }) => `${label} ${amount.toFixed(1)}`).join(', ')}.`,
      },
    },
  ]
}

export function bySchool({ facts: { schools } }: Log): Block[] {
  if (schools.length < 2) return []
  return [
    heading('Schools', 'schools'),
    {
      kind: 'table',
      caption: 'Time by school',
      isNumbered: false,
      style: 'data',
      widths: [5, 2, 2, 2],
      head: [words('School'), number('Sessions'), number('Hours'), number('Of it on the way')],
      rows: schools.map(({ name, spent }) => [
        words(name),
        number(String(spent.sessions)),
        number(printHours(spent.total)),
        number(printHours(spent.travel)),
      ]),
      totalRow: false,
    },
  ]
}
