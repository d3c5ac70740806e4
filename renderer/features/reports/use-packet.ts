/** One packet in the making: what it is about, what is typed for the meeting, and its preview. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { CallInput, Job } from '#renderer/app/backend-hooks.ts'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { GroupChoice, ScopeChoice } from '#renderer/app/student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { administrationId } from '#shared/domain/ids.ts'
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

export type PacketInput = CallInput<'reports', 'preview'>

export type PacketState = {
  readonly address: PacketAddress
  readonly words: MeetingWords
  readonly scopes: readonly ScopeChoice[]
  readonly groups: readonly GroupChoice[]
  readonly administrations: readonly Administration[]
  /** Null where there is no scope or test to make one about. */
  readonly input: PacketInput | null
  readonly preview: ReportPreview | null
  readonly previewJob: Job<'reports', 'preview'>
  readonly change: (changed: Partial<PacketAddress>) => void
  readonly write: (changed: Partial<MeetingWords>) => void
  readonly again: () => void
}

const noWords: MeetingWords = { recipient: '', on: '', startsAt: '', room: '', preparedBy: '' }

/** @returns the reads to wait for, and the packet once both are there. */
export function usePacket() {
  const { queries, data } = useStudentData()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [words, setWords] = useState(noWords)
  const [preview, setPreview] = useState<ReportPreview | null>(null)
  const previewJob = useJob('reports', 'preview')
  const address = useMemo(
    () => (data ? completed(parsePacketAddress(search), data) : null),
    [search, data],
  )
  const input = useMemo(() => address && inputOf(address, words), [address, words])
  const { run } = previewJob
  const show = useCallback(
    (about: PacketInput) => void run(about).then((made) => made && setPreview(made)),
    [run],
  )
  // Long work that follows the choices, not a read that a cache could answer.
  useEffect(() => {
    if (input) show(input)
  }, [show, input])
  const state: PacketState | null =
    data && address
      ? {
          address,
          words,
          scopes: data.scopes,
          groups: data.groups,
          administrations: data.administrations,
          input,
          preview,
          previewJob,
          change: (changed) =>
            navigate(formatPacketAddress({ ...address, ...changed }), { replace: true }),
          write: (changed) => setWords((now) => ({ ...now, ...changed })),
          again: () => input && show(input),
        }
      : null
  return { queries, state } as const
}

function inputOf(address: PacketAddress, words: MeetingWords): PacketInput | null {
  const { scope, test, before, items, names, audience } = address
  if (!scope || !test) return null
  const { on, startsAt, room, recipient, preparedBy } = words
  return {
    kind: 'data-meeting-packet',
    scope,
    administrationId: administrationId.parse(test),
    beforeId: before ? administrationId.parse(before) : null,
    itemsId: items ? administrationId.parse(items) : null,
    names,
    audience,
    recipient,
    preparedBy,
    meeting: { ...(on && { on }), ...(startsAt && { startsAt }), ...(room && { room }) },
  }
}
