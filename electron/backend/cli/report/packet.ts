/** `report data-meeting-packet`: which students, which tests, for whom. */
import { packetChoices } from '#shared/contracts/reports/packet.ts'
import { flag, type CommandInput } from '../command.ts'
import {
  latest,
  listAdministrations,
  matching,
  notFound,
  scopeFlags,
  scopeFrom,
} from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

export const packet: ReportFlags = {
  flags: [...Object.keys(scopeFlags), 'test', 'window', 'before', 'items', 'names'],
  choicesFrom,
}

async function choicesFrom(input: CommandInput) {
  const { flags } = input
  const all = await listAdministrations(input.backend, input.call)
  const found = matching(all, flags, 'window')
  const byStandard = found.filter(({ measures }) =>
    measures.some(({ kind }) => kind === 'standard'),
  )
  const administration = latest(byStandard.length > 0 ? byStandard : found, all)
  const earlier = all.slice(0, all.indexOf(administration))
  const before = matching(earlier, { before: flags['before'] }, 'before').findLast(
    ({ assessmentId }) => assessmentId === administration.assessmentId,
  )
  if (flag(flags, 'before') !== undefined && !before)
    throw notFound(
      `No earlier window of ${administration.assessment} fits “${flag(flags, 'before')}”.`,
    )
  const itemTests = matching(all, { test: flags['items'] }, 'window').filter(
    ({ hasItems }) => hasItems,
  )
  if (flag(flags, 'items') !== undefined) latest(itemTests, all)
  return parsedChoices(packetChoices, input, {
    kind: 'data-meeting-packet',
    scope: await scopeFrom(input),
    administrationId: administration.id,
    beforeId: before?.id ?? null,
    itemsId: itemTests.at(-1)?.id ?? null,
    names: flags['names'],
  })
}
