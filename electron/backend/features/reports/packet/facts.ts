/** A data-meeting packet: how students did, and what is chosen for one meeting. */
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { printLongDay } from '../text/print.ts'
import type { StudentResults } from '../student-results/facts.ts'

export type Packet = StudentResults & { readonly choices: PacketChoices }

export function meetingDay({ facts, choices }: Packet): string {
  return printLongDay(choices.meeting.on ?? facts.today)
}
