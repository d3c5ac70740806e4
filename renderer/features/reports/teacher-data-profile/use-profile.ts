/** What a profile is about: the address, filled in with what this teacher's students took. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { StudentData } from '#renderer/app/student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId, smallGroupSetId, teacherId } from '#shared/domain/ids.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { useUsual } from '../frame/use-usual.ts'
import { formatProfileAddress, parseProfileAddress } from './profile-address.ts'
import type { ProfileAddress } from './profile-address.ts'

type Words = { readonly recipient: string; readonly preparedBy: string }
type UsualTests = CallOutput<'reports', 'usualTests'>

export type ProfileState = {
  readonly address: ProfileAddress
  readonly words: Words
  readonly teachers: StudentData['scopes']
  /** Those that this teacher's students took. */
  readonly administrations: readonly Administration[]
  /** Null where the students took no test by standard. */
  readonly input: ReportInput | null
  readonly change: (changed: Partial<ProfileAddress>) => void
  readonly write: (changed: Partial<Words>) => void
}

/** @returns the reads to wait for, and the profile once all are there; null without any teacher. */
export function useProfile() {
  const { queries, data } = useStudentData()
  const [, navigate] = useLocation()
  const search = useSearch()
  const { value: usual, set: setUsual, isReady } = useUsual('teacher-data-profile', 'teacher')
  const parsed = useMemo(() => parseProfileAddress(search, usual), [search, usual])
  const teachers = (data?.scopes ?? []).filter(({ kind }) => kind === 'teacher')
  const teacher =
    parsed.teacher ??
    (data?.firstScope?.kind === 'teacher' ? data.firstScope.id : (teachers[0]?.id ?? null))
  const tests = useBackendQuery(
    'reports',
    'usualTests',
    { teacherId: teacher ?? 0 },
    { enabled: teacher !== null },
  )
  const address = useMemo(
    () => (tests.data && isReady ? completed({ ...parsed, teacher }, tests.data) : null),
    [parsed, teacher, tests.data, isReady],
  )
  const { recipient, preparedBy } = usual
  const words = useMemo(() => ({ recipient, preparedBy }), [recipient, preparedBy])
  const input = useMemo(() => address && inputOf(address, words), [address, words])
  const taken = new Set<number>(tests.data?.taken)
  const state: ProfileState | null =
    data && address
      ? {
          address,
          words,
          teachers,
          administrations: data.administrations.filter(({ id }) => taken.has(id)),
          input,
          change: (changed) => {
            const { names, audience } = { ...address, ...changed }
            setUsual({ ...usual, names, audience })
            navigate(formatProfileAddress({ ...address, ...changed }), { replace: true })
          },
          write: (changed) => setUsual({ ...usual, ...changed }),
        }
      : null
  const isEmpty = data !== null && teacher === null
  return { queries: [...queries, tests], state, isEmpty } as const
}

/** A 0 stays: it means "left out". */
function completed(address: ProfileAddress, { usual, taken }: UsualTests): ProfileAddress {
  const isOwn = address.test !== null && taken.some((id) => id === address.test)
  return {
    ...address,
    test: isOwn ? address.test : (usual?.administrationId ?? null),
    before: address.before ?? (isOwn ? null : (usual?.beforeId ?? null)),
    items: address.items ?? usual?.itemsId ?? null,
  }
}

function inputOf(address: ProfileAddress, words: Words): ReportInput | null {
  const { teacher, test, before, items, groups, names, audience } = address
  if (teacher === null || test === null) return null
  return {
    kind: 'teacher-data-profile',
    teacherId: teacherId.parse(teacher),
    administrationId: administrationId.parse(test),
    beforeId: before ? administrationId.parse(before) : null,
    itemsId: items ? administrationId.parse(items) : null,
    groupSetId: groups ? smallGroupSetId.parse(groups) : null,
    names,
    audience,
    ...words,
  }
}
