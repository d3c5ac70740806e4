/** Who was coached when: a member's days in a cycle, and whether they lie between two tests. Pure. */
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import { addDays } from '#shared/domain/days.ts'

export type CycleMembership = {
  readonly cycleId: CycleId
  readonly title: string
  readonly teacherId: TeacherId
  readonly startsOn: string
  readonly endedOn: string | null
  readonly joinedOn: string | null
  /** The first day on which they are no longer in it. */
  readonly leftOn: string | null
}

/** Days of one member in one cycle, both ends included; `to` null while it goes on. */
export type Stretch = { readonly from: string; readonly to: string | null }

/** Null where the days leave nothing, for instance for a member who left before the first day. */
export function stretchOf({
  startsOn,
  endedOn,
  joinedOn,
  leftOn,
}: Pick<CycleMembership, 'startsOn' | 'endedOn' | 'joinedOn' | 'leftOn'>): Stretch | null {
  const from = joinedOn !== null && joinedOn > startsOn ? joinedOn : startsOn
  const ends = [endedOn, leftOn === null ? null : addDays(leftOn, -1)].filter((day) => day !== null)
  const to = ends.toSorted()[0] ?? null
  return to !== null && to < from ? null : { from, to }
}

/** First day of the first test and last day of the second. */
export type TestDays = { readonly first: string; readonly last: string }

/** Coaching on a test day alone could not show in its scores: the days themselves do not count. */
export const isBetween = ({ from, to }: Stretch, { first, last }: TestDays): boolean =>
  from < last && (to === null || to > first)

/** The memberships of a teacher that fall between that teacher's own tests. */
export function coachedBetween(
  memberships: readonly CycleMembership[],
  teacherId: number,
  days: TestDays,
): readonly (CycleMembership & { readonly stretch: Stretch })[] {
  return memberships.flatMap((membership) => {
    const stretch = membership.teacherId === teacherId ? stretchOf(membership) : null
    return stretch !== null && isBetween(stretch, days) ? [{ ...membership, stretch }] : []
  })
}
