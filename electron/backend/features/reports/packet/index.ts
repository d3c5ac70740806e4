/** The data-meeting packet as a kind of report. */
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import type { ReportKind } from '../report-kind.ts'
import { countsOn } from '../together/counts.ts'
import { gatherResults } from '../student-results/gather.ts'
import { packetModel } from './packet-model.ts'

export const packet: ReportKind<PacketChoices> = {
  name: 'Data-meeting packet',
  audience: 'team',
  description:
    'Purpose and norms, a timed protocol, results with n and intervals, standards, two or three items, groups by misconception, a reteach plan.',
  countsIn: ({ scope, administrationId, beforeId, itemsId }) =>
    countsOn(scope, [administrationId, beforeId, itemsId]),
  make: async (source, choices, call) =>
    packetModel(await gatherResults(source, choices, call), choices),
}
