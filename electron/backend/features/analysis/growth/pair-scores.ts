/** Pairs the two scores of the same students, and says who is in no pair and how whole the scores are. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { StudentScores } from './paired-scores.ts'

export type Pair = {
  readonly id: StudentId
  /** Points, or shares of points from 0 to 1. */
  readonly before: number
  readonly after: number
  /** Shares whatever the unit; null where points possible are not known. */
  readonly shareBefore: number | null
  readonly shareAfter: number | null
}

export type Paired = {
  readonly unit: Growth['unit']
  readonly pairs: readonly Pair[]
  readonly onlyBefore: readonly StudentId[]
  readonly onlyAfter: readonly StudentId[]
  /** Students with both scores, but with under half of the standards or items in common. */
  readonly tooLittle: readonly StudentId[]
  /** Students in a pair whose scores leave out a standard or item that one window had. */
  readonly partial: number
  /** Highest points possible in each window, where the scores are points and it is known. */
  readonly maxima: readonly [number | null, number | null]
}

/**
 * Points where everyone in a window had the same maximum; the share of points, 0 to 1, where the
 * maximum differs between students (grades have different forms) or `asShare` says so. A student
 * counts who was scored both times on at least half of the standards of the fuller window.
 */
export function pairScores(
  scores: readonly StudentScores[],
  { asShare }: { readonly asShare: boolean },
): Paired {
  const both = scores.filter(({ partsBefore, partsAfter }) => partsBefore > 0 && partsAfter > 0)
  const enough = both.filter(hasEnoughInCommon)
  const unit = asShare || isMixed(enough) ? 'percent of points' : 'points'
  const pairs = enough.flatMap((one) => pairOf(one, unit) ?? [])
  const paired = new Set(pairs.map(({ id }) => id))
  const [first] = enough
  return {
    unit,
    pairs,
    onlyBefore: idsOf(scores.filter(({ partsAfter }) => partsAfter === 0)),
    onlyAfter: idsOf(scores.filter(({ partsBefore }) => partsBefore === 0)),
    tooLittle: idsOf(both).filter((id) => !paired.has(id)),
    partial: enough.filter((one) => paired.has(one.studentId) && !isWhole(one)).length,
    maxima:
      unit === 'points'
        ? [first?.possibleBefore ?? null, first?.possibleAfter ?? null]
        : [null, null],
  }
}

/** Whether all who have both scores also have points possible both times. */
export const havePossible = (scores: readonly StudentScores[]): boolean =>
  scores
    .filter(({ common }) => common > 0)
    .every(({ possibleBefore, possibleAfter }) => possibleBefore !== null && possibleAfter !== null)

const hasEnoughInCommon = ({ partsBefore, partsAfter, common }: StudentScores): boolean =>
  common > 0 && common * 2 >= Math.max(partsBefore, partsAfter)

const isWhole = ({ partsBefore, partsAfter, common }: StudentScores): boolean =>
  common === partsBefore && common === partsAfter

function pairOf(scores: StudentScores, unit: Growth['unit']): Pair | null {
  const { studentId: id, pointsBefore, pointsAfter, possibleBefore, possibleAfter } = scores
  if (pointsBefore === null || pointsAfter === null) return null
  const shareBefore = shareOf(pointsBefore, possibleBefore)
  const shareAfter = shareOf(pointsAfter, possibleAfter)
  if (unit === 'points') {
    return { id, before: pointsBefore, after: pointsAfter, shareBefore, shareAfter }
  }
  if (shareBefore === null || shareAfter === null) return null
  return { id, before: shareBefore, after: shareAfter, shareBefore, shareAfter }
}

const shareOf = (points: number, possible: number | null): number | null =>
  possible !== null && possible > 0 ? points / possible : null

const idsOf = (scores: readonly StudentScores[]): readonly StudentId[] =>
  scores.map(({ studentId }) => studentId)

function isMixed(scores: readonly StudentScores[]): boolean {
  const differ = (key: 'possibleBefore' | 'possibleAfter') =>
    new Set(scores.map((one) => one[key])).size > 1 && scores.every((one) => one[key] !== null)
  return differ('possibleBefore') || differ('possibleAfter')
}
