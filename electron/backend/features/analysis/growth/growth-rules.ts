/** Growth of one group of students, and which students are in which part of the scope. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { describe } from '#shared/statistics/describe.ts'
import { pairedDifference, type PairedDifference } from '#shared/statistics/paired-difference.ts'
import type { Membership } from './growth-scores.ts'
import type { Paired } from './pair-scores.ts'

type GrowthGroup = Growth['overall']

export type Group = Pick<GrowthGroup, 'label' | 'kind' | 'id'>

/** @param members the students who count; undefined for all */
export function growthGroup(
  paired: Paired,
  group: Group,
  members?: ReadonlySet<StudentId>,
): { readonly group: GrowthGroup; readonly result: PairedDifference } {
  const isMember = (id: StudentId) => members === undefined || members.has(id)
  const pairs = paired.pairs.filter(({ id }) => isMember(id))
  const lostBefore = paired.onlyBefore.filter(isMember).length
  const lostAfter = paired.onlyAfter.filter(isMember).length
  const missing = lostBefore + lostAfter + paired.tooLittle.filter(isMember).length
  const before = pairs.map((pair) => pair.before)
  const after = pairs.map((pair) => pair.after)
  const result = pairedDifference(before, after)
  const counted = <E extends { readonly missing: number }>(estimate: E) => ({
    ...estimate,
    missing,
  })
  return {
    result,
    group: {
      ...group,
      before: counted(describe(before).mean),
      after: counted(describe(after).mean),
      difference: counted(result.meanDifference),
      effectSize: counted(result.dAv),
      lostBefore,
      lostAfter,
      improved: result.improved,
      same: result.same,
      declined: result.declined,
    },
  }
}

/**
 * Members of each part of the scope, by name. A student counts in a part whose student he or she
 * was at both tests; one who was in none at both is left for the remainder, so that nobody drops
 * out of the sum. With only one score, that test's part counts.
 */
export function membersByPart(
  before: readonly Membership[],
  after: readonly Membership[],
  paired: Paired,
): readonly Part[] {
  const atBefore = Map.groupBy(before, ({ id }) => id)
  const atAfter = Map.groupBy(after, ({ id }) => id)
  const onlyOne = new Set([...paired.onlyBefore, ...paired.onlyAfter])
  const labels = new Map([...before, ...after].map(({ id, label }) => [id, label]))
  return [...labels]
    .map(([id, label]) => {
      const first = new Set(atBefore.get(id)?.map(({ studentId }) => studentId))
      const second = new Set(atAfter.get(id)?.map(({ studentId }) => studentId))
      const alone = [...first, ...second].filter((student) => onlyOne.has(student))
      return {
        id,
        label,
        members: new Set([...[...first].filter((one) => second.has(one)), ...alone]),
      }
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

export type Part = {
  readonly id: number
  readonly label: string
  readonly members: ReadonlySet<StudentId>
}
