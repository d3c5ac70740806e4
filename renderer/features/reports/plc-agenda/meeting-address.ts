/** Which meeting, as it stands in the address: `?session=12`, so that a session can link to its agenda. */
import { wholeNumber } from '#renderer/app/student-data.ts'

export const parseMeetingAddress = (search: string): number | null =>
  wholeNumber(new URLSearchParams(search).get('session'))

export const formatMeetingAddress = (session: number): string =>
  `/reports/plc-agenda?session=${session}`

type Meeting = { readonly id: number; readonly heldOn: string }

/** The one that is asked for, else today's or the next, else the last one. Null when there is none. */
export function meetingToShow<One extends Meeting>(
  meetings: readonly One[],
  { asked, today }: { readonly asked: number | null; readonly today: string },
): One | null {
  const ordered = meetings.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
  return (
    ordered.find(({ id }) => id === asked) ??
    ordered.find(({ heldOn }) => heldOn >= today) ??
    ordered.at(-1) ??
    null
  )
}
