/** What a packet is about, and what is typed for the meeting. */
import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { GroupChoice, ScopeChoice } from '#renderer/app/student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId, smallGroupSetId } from '#shared/domain/ids.ts'
import type { ReportInput } from '../frame/use-report.ts'
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

const noWords: MeetingWords = { recipient: '', on: '', startsAt: '', room: '', preparedBy: '' }

/** @returns the reads to wait for, and the packet once both are there. */
export function usePacket() {
  const { queries, data } = useStudentData()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [words, setWords] = useState(noWords)
  const address = useMemo(
    () => (data ? completed(parsePacketAddress(search), data) : null),
    [search, data],
  )
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
          change: (changed) =>
            navigate(formatPacketAddress({ ...address, ...changed }), { replace: true }),
          write: (changed) => setWords((now) => ({ ...now, ...changed })),
        }
      : null
  return { queries, state } as const
}

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
