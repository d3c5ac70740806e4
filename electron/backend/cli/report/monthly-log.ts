/** `report monthly-log`: which month, which school, for whom. */
import { monthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import { todayIn } from '../../database/today.ts'
import { flag, type CommandInput } from '../command.ts'
import { scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

export const monthlyLog: ReportFlags = {
  flags: ['school', 'month', 'teachers', 'working', 'requests'],
  choicesFrom,
}

/** The month of today when none is named. */
async function choicesFrom(input: CommandInput) {
  const { backend, flags } = input
  const scope = flag(flags, 'school') === undefined ? null : await scopeFrom(input)
  return parsedChoices(monthlyLogChoices, input, {
    kind: 'monthly-log',
    month: flags['month'] ?? (await todayIn(backend.workspace())).slice(0, 7),
    schoolId: scope?.id ?? null,
    teachers: flags['teachers'],
    working: flags['working'],
    requests: flags['requests'],
  })
}
