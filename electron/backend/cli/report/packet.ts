/** `report data-meeting-packet`: which students, which tests, for whom. */
import { packetChoices } from '#shared/contracts/reports/packet.ts'
import type { CommandInput } from '../command.ts'
import { scopeFlags, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'
import { resultTests } from './result-tests.ts'

export const packet: ReportFlags = {
  flags: [...Object.keys(scopeFlags), 'test', 'window', 'before', 'items', 'names'],
  choicesFrom,
}

async function choicesFrom(input: CommandInput) {
  const tests = await resultTests(input)
  return parsedChoices(packetChoices, input, {
    kind: 'data-meeting-packet',
    scope: await scopeFrom(input),
    ...tests,
    names: input.flags['names'],
  })
}
