/** What the page of small groups looks at: the choices, and the board that comes of them. */
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery, type CallOutput } from '#renderer/app/backend-hooks.ts'
import { useStudentData, type StudentData } from '#renderer/app/student-data.ts'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { Board } from '#shared/contracts/small-groups/board.ts'
import { administrationId, smallGroupSetId, type SmallGroupSetId } from '#shared/domain/ids.ts'
import { formatAddress, parseAddress, type GroupsAddress } from './address.ts'
import { choicesOf, chosenTest, groupable, type GroupChoices } from './choices.ts'

export type KeptSet = CallOutput<'smallGroups', 'set'>
export type Proposal = CallOutput<'smallGroups', 'propose'>
export type Shown = 'names' | 'codes'

export type Groups = {
  readonly address: GroupsAddress
  readonly change: (changed: Partial<GroupsAddress>) => void
  readonly openSet: (id: SmallGroupSetId | null) => void
  readonly data: StudentData
  readonly scope: Scope | null
  readonly test: Administration | undefined
  /** Of a proposal; null where a kept set is open or nothing can be proposed. */
  readonly choices: GroupChoices | null
  readonly kept: KeptSet | null
  readonly proposal: Proposal | null
  /** Kept or proposed, students by name or code; null while it is made. */
  readonly board: Board | null
  readonly isStale: boolean
  /** Why there is no board. */
  readonly error: unknown
  readonly retry: () => void
  readonly shown: Shown
  readonly show: (shown: Shown) => void
}

/** @returns the reads to wait for, and the rest once they are there. */
export function useGroups() {
  const { queries, data } = useStudentData()
  const search = useSearch()
  const [, navigate] = useLocation()
  const address = useMemo(() => parseAddress(search), [search])
  const scope = address.scope ?? data?.firstScope ?? null
  const test = data ? chosenTest(groupable(data.administrations), address) : undefined
  const choices = address.set === null && scope && test ? choicesOf(address, { scope, test }) : null
  const { proposed, stored } = useBoards(choices, address.set)
  const names = useRemembered('small groups names', shownSchema, 'names')
  const query = address.set === null ? proposed : stored
  const board = useMemo(
    () => (query.data ? named(query.data, names.value) : null),
    [query.data, names.value],
  )
  const change = useCallback(
    (changed: Partial<GroupsAddress>) =>
      navigate(formatAddress({ ...address, ...(address.set === null && { scope }), ...changed })),
    [address, scope, navigate],
  )
  const openSet = useCallback(
    (id: SmallGroupSetId | null) => navigate(formatAddress({ set: id })),
    [navigate],
  )
  const groups: Groups | null = data && {
    address,
    change,
    openSet,
    data,
    scope,
    test,
    choices,
    kept: address.set === null ? null : (stored.data ?? null),
    proposal: address.set === null ? (proposed.data ?? null) : null,
    board,
    isStale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    shown: names.value,
    show: names.set,
  }
  return { queries, groups } as const
}

const shownSchema = z.enum(['names', 'codes'])

/** Only the one that the address asks for is read. */
function useBoards(choices: GroupChoices | null, set: number | null) {
  const proposed = useBackendQuery('smallGroups', 'propose', choices ?? nothing, {
    enabled: choices !== null,
    keepPrevious: true,
  })
  const stored = useBackendQuery(
    'smallGroups',
    'set',
    { id: smallGroupSetId.parse(set ?? 1) },
    { enabled: set !== null },
  )
  return { proposed, stored }
}

/** Stands in where nothing is asked. */
const nothing: GroupChoices = {
  scope: { kind: 'district', id: null },
  administrationId: administrationId.parse(1),
}

/** With codes in the place of names, so that a board can be shown to others. */
function named<Some extends Board>(board: Some, shown: Shown): Some {
  if (shown === 'names') return board
  const coded = <Part extends Pick<Board['rest'][number], 'students'>>(part: Part): Part => ({
    ...part,
    students: part.students.map((student) => ({ ...student, name: student.code })),
  })
  return { ...board, groups: board.groups.map(coded), rest: board.rest.map(coded) }
}
