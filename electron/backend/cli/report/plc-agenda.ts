/** `report plc-agenda`: which meeting, agenda or minutes, and whose results it looks at. */
import { plcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import { teamMeetings } from '#shared/domain/meetings/plc-meeting.ts'
import { listSessions } from '../../features/sessions/index.ts'
import { flag, requiredFlag, UsageError, type CommandInput } from '../command.ts'
import { latest, listAdministrations, matching, scopeFlags, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

const typed = ['form', 'items', 'norms', 'roles', 'place', 'decisions'] as const

export const plcAgenda: ReportFlags = {
  flags: [...Object.keys(scopeFlags), 'on', 'test', 'window', ...typed],
  choicesFrom,
}

/** The team meeting of a day; results are in it when a test is named. */
async function choicesFrom(input: CommandInput) {
  const { flags } = input
  return parsedChoices(plcAgendaChoices, input, {
    kind: 'plc-agenda',
    sessionId: await meetingOn(input, requiredFlag(flags, 'on')),
    ...Object.fromEntries(typed.map((name) => [name, flags[name]])),
    data: await dataFrom(input),
  })
}

/** @throws {UsageError} when none, or more than one, is on that day */
async function meetingOn({ backend }: CommandInput, on: string): Promise<number> {
  const held = (await listSessions(backend.workspace().read, { from: on, to: on })).filter(
    ({ type, status }) => status !== 'canceled' && teamMeetings.some((one) => one === type),
  )
  const [meeting] = held
  if (held.length === 1 && meeting) return meeting.id
  throw new UsageError(
    meeting
      ? `${held.length} team meetings are on ${on}: make this one in the window.`
      : `No PLC or data meeting is on ${on}. --on takes a day such as 2026-02-24.`,
  )
}

async function dataFrom(input: CommandInput) {
  if (flag(input.flags, 'test') === undefined) return null
  const all = await listAdministrations(input.backend, input.call)
  const administration = latest(matching(all, input.flags, 'window'), all)
  return { scope: await scopeFrom(input), administrationId: administration.id }
}
