/** The cycle summary as a kind of report. */
import type { CycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import type { ReportKind } from '../report-kind.ts'
import { gatherCycle } from './gather.ts'
import { cycleModel } from './model.ts'

export const cycleSummary: ReportKind<CycleSummaryChoices> = {
  name: 'Cycle summary',
  audience: 'teacher',
  description:
    'Partners and days, goals with baseline and result, look-fors, what was done, students before and after, reflections, next steps.',
  make: async (source, choices, call) =>
    cycleModel(await gatherCycle(source, choices, call), choices),
}
