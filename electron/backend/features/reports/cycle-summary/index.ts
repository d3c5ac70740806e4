/** The cycle summary as a kind of report. */
import type { CycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import type { ReportKind } from '../report-kind.ts'
import { countsOn } from '../together/counts.ts'
import { gatherCycle } from './gather.ts'
import { cycleModel } from './model.ts'

export const cycleSummary: ReportKind<CycleSummaryChoices> = {
  name: 'Cycle summary',
  audience: 'teacher',
  description:
    'Partners and days, goals with baseline and result, look-fors, what was done, students before and after, reflections, next steps.',
  countsIn: ({ cycleId: id, beforeId, afterId }) =>
    countsOn({ kind: 'cycle', id, grade: null, group: null }, [beforeId, afterId]),
  make: async (source, choices, call) =>
    cycleModel(await gatherCycle(source, choices, call), choices),
}
