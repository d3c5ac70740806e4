/** All memberships of all cycles, and the cycles that a comparison can be about. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { ImpactCycleChoice } from '#shared/contracts/analysis/impact.ts'
import { addDays, daysBetween } from '#shared/domain/days.ts'
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import { isBetween, stretchOf, type CycleMembership, type TestDays } from './coached-time.ts'

export type NamedMembership = CycleMembership & { readonly teacher: string }

/** By teacher's name. A coach has hundreds of cycles at most: all are read. */
export async function allMemberships(read: ReadDb): Promise<readonly NamedMembership[]> {
  const rows = await read
    .selectFrom('cycleMember as member')
    .innerJoin('coachingCycle as cycle', 'cycle.id', 'member.cycleId')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .select([
      'cycle.id as cycleId',
      'cycle.title',
      'cycle.startsOn',
      'cycle.endedOn',
      'member.teacherId',
      'member.joinedOn',
      'member.leftOn',
      'teacher.givenName',
      'teacher.familyName',
    ])
    .orderBy('teacher.familyName')
    .orderBy('teacher.givenName')
    .execute()
  return rows.map(({ givenName, familyName, cycleId, teacherId, ...row }) => ({
    ...row,
    cycleId: cycleId as CycleId,
    teacherId: teacherId as TeacherId,
    teacher: `${givenName} ${familyName}`,
  }))
}

/** First day of the first and last day of the second; null while one has no scores. */
export function testDaysOf(before: Administration, after: Administration): TestDays | null {
  return before.startsOn === null || after.endsOn === null
    ? null
    : { first: before.startsOn, last: after.endsOn }
}

/**
 * Every cycle with a member, those with coaching between the two tests first, then by title.
 * @throws {CallError} `NOT_FOUND`
 */
export async function impactCycles(
  read: ReadDb,
  windows: { readonly before: number; readonly after: number },
): Promise<ImpactCycleChoice[]> {
  const before = await administrationById(read, windows.before)
  const after = await administrationById(read, windows.after)
  return cycleChoices(await allMemberships(read), middleDays(before, after))
}

/** Half way through each test: near the day by which half of the students had sat. */
export function middleDays(before: Administration, after: Administration): TestDays | null {
  const [first, last] = [before, after].map(({ startsOn, endsOn }) =>
    startsOn === null || endsOn === null
      ? null
      : addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2)),
  )
  return first && last ? { first, last } : null
}

export function cycleChoices(
  memberships: readonly NamedMembership[],
  days: TestDays | null,
): ImpactCycleChoice[] {
  const cycles = [...Map.groupBy(memberships, ({ cycleId }) => cycleId).values()].flatMap(
    (members): ImpactCycleChoice[] => {
      const [first] = members
      if (!first) return []
      const coached = members.filter((member) => {
        const stretch = stretchOf(member)
        return stretch !== null && days !== null && isBetween(stretch, days)
      })
      return [
        {
          id: first.cycleId,
          title: first.title,
          members: members.map(({ teacher }) => teacher),
          startsOn: first.startsOn,
          endedOn: first.endedOn,
          coachedBetween: coached.length,
        },
      ]
    },
  )
  return cycles.toSorted(
    (a, b) =>
      Number(b.coachedBetween > 0) - Number(a.coachedBetween > 0) ||
      a.title.localeCompare(b.title, 'en'),
  )
}
