/** Growth of the same students: pairs their two scores, and says who was lost. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { describe } from '#shared/statistics/describe.ts'
import { pairedDifference, type PairedDifference } from '#shared/statistics/paired-difference.ts'
import type { Membership, WindowScore, WindowScores } from './growth-scores.ts'

type GrowthGroup = Growth['overall']

export type Paired = {
  readonly unit: Growth['unit']
  readonly pairs: readonly {
    readonly id: StudentId
    readonly before: number
    readonly after: number
  }[]
  readonly onlyBefore: readonly StudentId[]
  readonly onlyAfter: readonly StudentId[]
  /** Students with both scores, but not on the same standards or items. */
  readonly differentParts: readonly StudentId[]
  /** Highest points possible in each window, where the scores are points and it is known. */
  readonly maxima: readonly [number | null, number | null]
}

/**
 * Points where everyone in a window had the same maximum; the share of points, 0 to 1, where the
 * maximum differs between students (grades have different forms) or `asShare` says so.
 */
export function pairScores(
  before: WindowScores,
  after: WindowScores,
  { asShare }: { readonly asShare: boolean },
): Paired {
  const unit = asShare || isMixed(before) || isMixed(after) ? 'percent of points' : 'points'
  const valueOf = ({ points, possible }: WindowScore) =>
    unit === 'points' ? points : points / (possible ?? Number.NaN)
  const isUsable = (score: WindowScore) => unit === 'points' || (score.possible ?? 0) > 0
  const both = [...before].flatMap(([id, first]) => {
    const second = after.get(id)
    return second && isUsable(first) && isUsable(second) ? [{ id, first, second }] : []
  })
  const [same, different] = partition(both, ({ first, second }) => first.parts === second.parts)
  return {
    unit,
    pairs: same.map(({ id, first, second }) => ({
      id,
      before: valueOf(first),
      after: valueOf(second),
    })),
    onlyBefore: [...before.keys()].filter((id) => !after.has(id)),
    onlyAfter: [...after.keys()].filter((id) => !before.has(id)),
    differentParts: different.map(({ id }) => id),
    maxima: unit === 'points' ? [maximumOf(before), maximumOf(after)] : [null, null],
  }
}

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
  const missing = lostBefore + lostAfter + paired.differentParts.filter(isMember).length
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

const isMixed = (scores: WindowScores): boolean =>
  new Set([...scores.values()].map(({ possible }) => possible)).size > 1 &&
  [...scores.values()].every(({ possible }) => possible !== null)

const maximumOf = (scores: WindowScores): number | null => {
  const [first] = scores.values()
  return first?.possible ?? null
}

function partition<T>(list: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))]
}
