/** Where the coach's time went: by category, kind of session and month. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { Section } from '../student-results/facts.ts'
import { counted, printHours, printMonth, printShare } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { dataTable, out, paragraph, top } from './blocks.ts'
import type { Evaluation } from './facts.ts'

export function coachTime({ facts: { time } }: Evaluation): Section {
  const { spent, plan } = time
  const share = shareOf(time)
  const planned =
    plan.minutes === null || plan.minutes === 0
      ? ''
      : ` The coach’s own plan gives ${printHours(plan.minutes)} hours to the ${counted(plan.schoolDays, 'day')} of school in this period.`
  return {
    blocks: [
      top('coach-time', 'Coach time'),
      paragraph(
        lead(
          `${printHours(spent.total)} hours in all:`,
          `${printHours(spent.session)} in sessions (${share(spent.session)}), ${printHours(spent.preparation)} preparing them (${share(spent.preparation)}) and ${printHours(spent.travel)} on the way (${share(spent.travel)}).${planned}`,
        ),
      ),
      ...tables(time),
      byMonth(time),
    ],
    disclosure: [
      out('Coach time', `${printHours(spent.total)} h`, 'as sums by category, kind and month'),
    ],
    withheld: 0,
  }
}

type Time = Evaluation['facts']['time']

const shareOf =
  ({ spent: { total } }: Time) =>
  (part: number): string =>
    printShare(total > 0 ? part / total : null)

function tables(time: Time): Block[] {
  const { spent, categories, types } = time
  const share = shareOf(time)
  return [
    dataTable({
      caption: 'Hours by category',
      widths: [5, 1.6, 1.6, 1.6],
      head: ['Category', '>Sessions', '>Hours', '>Share'],
      rows: [
        ...categories.map((one) => [
          one.name,
          String(one.spent.sessions),
          printHours(one.spent.total),
          share(one.spent.total),
        ]),
        ['Total', String(spent.sessions), printHours(spent.total), share(spent.total)],
      ],
      totalRow: true,
      note: 'Hours with preparation and travel. A session split over two categories has a part in both, so that its count stands in both.',
    }),
    dataTable({
      caption: 'Sessions by kind',
      widths: [5, 1.6, 1.6],
      head: ['Kind of session', '>Sessions', '>Hours together'],
      rows: types.map((one) => [
        one.name,
        String(one.spent.sessions),
        printHours(one.spent.session),
      ]),
    }),
  ]
}

function byMonth({ months }: Time): Block {
  const monthRows = {
    unit: 'hours',
    decimals: 1,
    rows: months.map(({ month, spent: { total } }) => ({
      label: printMonth(month),
      amount: total / 60,
    })),
  }
  return {
    kind: 'figure',
    caption: 'Hours by month',
    drawing: 'native',
    chart: {
      chart: 'amountBars',
      data: monthRows,
      description: `Bar chart of hours by month. ${monthRows.rows.map(({ label, amount }) => `${label}: ${amount.toFixed(1)}`).join('; ')}.`,
    },
  }
}
