/** `report cycle-summary`: which cycle, which two windows, for whom. */
import { cycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import { twoWindows } from '../analyze/two-windows.ts'
import { flag, requiredFlag, type CommandInput } from '../command.ts'
import { listAdministrations, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

export const cycleSummary: ReportFlags = {
  flags: ['cycle', 'test', 'before', 'after', 'names'],
  choicesFrom,
}

/** Students before and after are in it when a test or a window is named. */
async function choicesFrom(input: CommandInput) {
  const { backend, flags, call } = input
  requiredFlag(flags, 'cycle')
  const { id } = await scopeFrom(input)
  const asked = ['test', 'before', 'after'].some((name) => flag(flags, name) !== undefined)
  const windows = asked ? twoWindows(await listAdministrations(backend, call), input) : null
  return parsedChoices(cycleSummaryChoices, input, {
    kind: 'cycle-summary',
    cycleId: id,
    beforeId: windows?.before.id ?? null,
    afterId: windows?.after.id ?? null,
    names: flags['names'],
  })
}
