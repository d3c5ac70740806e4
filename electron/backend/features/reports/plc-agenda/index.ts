/** The agenda of a team's meeting, and its minutes, as a kind of report. */
import type { PlcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import type { ReportKind } from '../report-kind.ts'
import { countsOn } from '../together/counts.ts'
import { gatherMeeting, readerOfMeeting } from './gather.ts'
import { agendaModel } from './model.ts'

export const plcAgenda: ReportKind<PlcAgendaChoices> = {
  name: 'PLC agenda and minutes',
  audience: 'team',
  description:
    'Roles and norms, what was agreed last time, timed items, results to look at, decisions, who does what by when.',
  readerOf: readerOfMeeting,
  countsIn: ({ data }) => (data ? countsOn(data.scope, [data.administrationId]) : []),
  make: async (source, choices, { signal, progress }) => {
    progress({ value: 0.05, title: 'Reading the meeting' })
    const facts = await gatherMeeting(source, choices)
    signal.throwIfAborted()
    return agendaModel(facts, choices)
  },
}
