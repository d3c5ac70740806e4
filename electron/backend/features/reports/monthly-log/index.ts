/** The monthly log as a kind of report. */
import type { MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import type { ReportKind } from '../report-kind.ts'
import { gatherMonth } from './gather.ts'
import { monthlyModel } from './model.ts'

export const monthlyLog: ReportKind<MonthlyLogChoices> = {
  name: 'Monthly log',
  audience: 'principal',
  description:
    'Time by category and school, priorities, teachers and teams served, what is working, requests, next month. One page.',
  make: async (source, choices, { signal, progress }) => {
    progress({ value: 0.05, title: 'Reading the month' })
    const facts = await gatherMonth(source, choices)
    signal.throwIfAborted()
    return monthlyModel(facts, choices)
  },
}
