/** What a packet is about, and what is typed for the meeting. */
import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { GroupChoice, ScopeChoice } from '#renderer/app/student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId, smallGroupSetId } from '#shared/domain/ids.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { useUsual } from '../frame/use-usual.ts'
import type { Usual } from '../frame/use-usual.ts'
import { completed } from './packet-defaults.ts'
import type { PacketAddress } from './packet-address.ts'
import { formatPacketAddress, parsePacketAddress } from './packet-address.ts'

/** What is typed, not kept in the address: it holds for one meeting. */
export type MeetingWords = {
  readonly recipient: string
  readonly on: string
  readonly startsAt: string
  readonly room: string
  readonly preparedBy: string
}

export type PacketState = {
  readonly address: PacketAddress
  readonly words: MeetingWords
  readonly scopes: readonly ScopeChoice[]
  readonly groups: readonly GroupChoice[]
  readonly administrations: readonly Administration[]
  /** Null where there is no scope or test to make one about. */
  readonly input: ReportInput | null
  readonly change: (changed: Partial<PacketAddress>) => void
  readonly write: (changed: Partial<MeetingWords>) => void
}

const noMeeting = { on: '', startsAt: '', room: '' }

/** @returns the reads to wait for, and the packet once both are there. */
export function usePacket() {
  const { queries, data } = useStudentData()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [meeting, setMeeting] = useState(noMeeting)
  const { value: usual, set: setUsual, isReady } = useUsual('data-meeting-packet', 'team')
  const address = useMemo(
    () => (data && isReady ? completed(parsePacketAddress(search, usual), data) : null),
    [search, data, isReady, usual],
  )
  const words = useMemo((): MeetingWords => ({ ...meeting, ...wordsOf(usual) }), [meeting, usual])
  const input = useMemo(() => address && inputOf(address, words), [address, words])
  const state: PacketState | null =
    data && address
      ? {
          address,
          words,
          scopes: data.scopes,
          groups: data.groups,
          administrations: data.administrations,
          input,
          change: (changed) => {
            const { names, audience } = { ...address, ...changed }
            setUsual({ ...usual, names, audience })
            navigate(formatPacketAddress({ ...address, ...changed }), { replace: true })
          },
          write: (changed) => {
            const { recipient, preparedBy, ...rest } = { ...words, ...changed }
            setUsual({ ...usual, recipient, preparedBy })
            setMeeting(rest)
          },
        }
      : null
  return { queries, state } as const
}

const wordsOf = ({ recipient, preparedBy }: Usual) => ({ recipient, preparedBy })

function inputOf(address: PacketAddress, words: MeetingWords): ReportInput | null {
  const { scope, test, before, items, groups, names, audience } = address
  if (!scope || !test) return null
  const { on, startsAt, room, recipient, preparedBy } = words
  return {
    kind: 'data-meeting-packet',
    scope,
    administrationId: administrationId.parse(test),
    beforeId: before ? administrationId.parse(before) : null,
    itemsId: items ? administrationId.parse(items) : null,
    groupSetId: groups ? smallGroupSetId.parse(groups) : null,
    names,
    audience,
    recipient,
    preparedBy,
    meeting: { ...(on && { on }), ...(startsAt && { startsAt }), ...(room && { room }) },
  }
}
