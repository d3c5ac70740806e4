/** What each group is, and how far it is from another or from all others. */
import type { Gap, GapGroup } from '#shared/contracts/analysis/gaps.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { changeOfGap } from '#shared/statistics/change-of-gap.ts'
import { describe } from '#shared/statistics/describe.ts'
import { differenceInDifferences } from '#shared/statistics/difference-in-differences.ts'
import { welchGap } from '#shared/statistics/group-gap.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { shareGap } from '#shared/statistics/share-gap.ts'
import { standardizedGap } from '#shared/statistics/standardized-gap.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { fewestToConclude, students } from '../wording.ts'
import type { StudentScore } from './group-scores.ts'

export type GroupScores = {
  readonly key: string
  readonly label: string
  readonly scores: readonly StudentScore[]
  /** Enrolled in this group without a score. */
  readonly missing: number
}

/** The scores of the same students before and after, in points or as shares. */
export type PairOfStudent = {
  readonly id: StudentId
  readonly before: number
  readonly after: number
  readonly shareBefore: number | null
  readonly shareAfter: number | null
}

export function summaryOf({ key, label, scores, missing }: GroupScores, cut: number): GapGroup {
  const { mean, sd } = describe(scores.map(({ value }) => value))
  const n = scores.length
  const count = scores.filter(isAtCut(cut)).length
  const hasShares = scores.every(({ share }) => share !== null)
  return {
    key,
    label,
    mean: { ...mean, missing },
    sd,
    atCut: hasShares ? wilsonShare(count, n, { missing }) : null,
    studentsAtCut: count,
    caution: cautionOf(n),
  }
}

/** With the ids of the methods, as later arithmetic needs them. */
export type ComputedGap = Gap & { readonly points: Estimate; readonly share: Estimate | null }

/** One group minus another, or minus all others together. */
export function gapOf(
  first: GroupScores,
  others: readonly GroupScores[],
  cut: number,
): ComputedGap {
  const second = others.length === 1 ? others[0] : undefined
  const a = first.scores
  const b = others.flatMap(({ scores }) => scores)
  const missing = first.missing + others.reduce((sum, one) => sum + one.missing, 0)
  const counted = <E extends { readonly missing: number }>(estimate: E) => ({
    ...estimate,
    missing,
  })
  const welch = welchGap(valuesOf(a), valuesOf(b))
  const hasShares = [...a, ...b].every(({ share }) => share !== null)
  return {
    label: `${first.label} minus ${second ? lowered(second.label) : 'all others'}`,
    first: first.key,
    second: second?.key ?? null,
    points: counted(welch.gap),
    hedgesG: counted(standardizedGap(valuesOf(a), valuesOf(b)).hedgesG),
    share: hasShares ? counted(shareGap(reached(a, cut), reached(b, cut)).gap) : null,
    test: testOf(welch),
    change: null,
  }
}

type Change = NonNullable<Gap['change']>

/** For the same students twice: the difference of the two groups' mean gains. */
export function matchedChange(
  first: readonly PairOfStudent[],
  others: readonly PairOfStudent[],
  cut: number,
): Change {
  const both = [...first, ...others]
  const hasShares = both.every(
    ({ shareBefore, shareAfter }) => shareBefore !== null && shareAfter !== null,
  )
  const windows = (list: readonly PairOfStudent[]) => ({
    before: list.map(({ before }) => before),
    after: list.map(({ after }) => after),
  })
  const crossing = (list: readonly PairOfStudent[]) => ({
    before: list.map(({ shareBefore }) => Number(reaches(shareBefore, cut))),
    after: list.map(({ shareAfter }) => Number(reaches(shareAfter, cut))),
  })
  const [a, b] = [windows(first), windows(others)]
  return {
    kind: 'matched',
    before: welchGap(a.before, b.before).gap,
    after: welchGap(a.after, b.after).gap,
    points: differenceInDifferences(a, b).estimate,
    share: hasShares ? differenceInDifferences(crossing(first), crossing(others)).estimate : null,
  }
}

/** For other students in each window, such as last year's grade and this year's. */
export function separateChange(earlier: ComputedGap, later: ComputedGap): Change {
  return {
    kind: 'separate',
    before: earlier.points,
    after: later.points,
    points: changeOfGap(earlier.points, later.points),
    share:
      earlier.share === null || later.share === null
        ? null
        : changeOfGap(earlier.share, later.share),
  }
}

export function cautionOf(n: number): string | null {
  if (n === 0 || n >= fewestToConclude) return null
  return `Only ${students(n)}: each moves a share by ${Math.round(100 / n)} percentage points.`
}

const valuesOf = (scores: readonly StudentScore[]): readonly number[] =>
  scores.map(({ value }) => value)

const reaches = (share: number | null, cut: number): boolean =>
  share !== null && share + 1e-9 >= cut

export const isAtCut =
  (cut: number) =>
  ({ share }: StudentScore): boolean =>
    reaches(share, cut)

const reached = (scores: readonly StudentScore[], cut: number) => ({
  count: scores.filter(isAtCut(cut)).length,
  n: scores.length,
})

function testOf({ test }: ReturnType<typeof welchGap>): Gap['test'] {
  const [df] = test.df
  return test.value === null || test.p === null || df === undefined
    ? null
    : { t: test.value, df, p: test.p }
}

/** Inside a label: "English learner minus others". */
export const lowered = (label: string): string =>
  label === 'Others' || label.startsWith('Not ')
    ? `${label.charAt(0).toLowerCase()}${label.slice(1)}`
    : label
