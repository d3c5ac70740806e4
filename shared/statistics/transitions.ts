// From which level to which: the same students before and after.

import { requireLevel, type LevelObservation } from './level-shares.ts'
import { meanOf, sumOf } from './moments.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'
import { wilsonShare } from './wilson-share.ts'

export type Transitions = {
  /** Students with both levels. */
  readonly n: number
  readonly missing: number
  /** Rows before, columns after, lowest level first. */
  readonly counts: readonly (readonly number[])[]
  /** Of the students of a row, 0 to 1; null for a row without students. */
  readonly rowShares: readonly (readonly (number | null)[])[]
  readonly up: Movement
  readonly same: Movement
  readonly down: Movement
  /** Levels, after − before. */
  readonly meanChange: Estimate
}

type Movement = { readonly count: number; readonly share: Estimate }

/** To be shown beside every table of transitions. */
export const regressionToTheMeanNote =
  'Some students move by chance: those who had a very low or very high score the first time tend to come out nearer the middle the second time, whatever happened in class.'

/**
 * Counts and row shares; up, same and down with Wilson's interval. A reason instead of shares
 * under two students with both levels.
 * @param levels how many levels the measure has
 * @throws RangeError on lists of unequal length or a level that is not 1 to `levels`.
 */
export function transitions(
  before: readonly LevelObservation[],
  after: readonly LevelObservation[],
  levels: number,
): Transitions {
  const moves = movesOf(before, after, levels)
  const n = moves.length
  const missing = before.length - n
  const counts = Array.from({ length: levels }, (_, from) => {
    const ofRow = moves.filter((move) => move.from === from + 1)
    return Array.from({ length: levels }, (__, to) => ofRow.filter((m) => m.to === to + 1).length)
  })
  const steps = moves.map(({ from, to }) => to - from)
  const movement = (isCounted: (step: number) => boolean) => {
    const count = steps.filter(isCounted).length
    return { count, share: wilsonShare(count, n, { missing }) }
  }
  return {
    n,
    missing,
    counts,
    rowShares: counts.map(sharesOfRow),
    up: movement((step) => step > 0),
    same: movement((step) => step === 0),
    down: movement((step) => step < 0),
    meanChange: meanChange(steps, missing),
  }
}

/** Who crossed the line between `level − 1` and `level`, and who stayed on which side. */
export function crossings({ counts }: Transitions, level: number) {
  const cells = counts.flatMap((row, from) => row.map((count, to) => ({ count, from, to })))
  const total = (isFrom: boolean, isTo: boolean) =>
    sumOf(
      cells
        .filter(({ from, to }) => from + 1 >= level === isFrom && to + 1 >= level === isTo)
        .map(({ count }) => count),
    )
  return {
    up: total(false, true),
    down: total(true, false),
    above: total(true, true),
    below: total(false, false),
  }
}

function movesOf(
  before: readonly LevelObservation[],
  after: readonly LevelObservation[],
  levels: number,
) {
  if (before.length !== after.length) {
    throw new RangeError(`Unequal lists: ${before.length} before, ${after.length} after`)
  }
  for (const level of [...before, ...after]) if (level !== null) requireLevel(level, levels)
  return before.flatMap((from, row) => {
    const to = after[row] ?? null
    return from === null || to === null ? [] : [{ from, to }]
  })
}

function sharesOfRow(row: readonly number[]): readonly (number | null)[] {
  const total = sumOf(row)
  return row.map((count) => (total === 0 ? null : count / total))
}

function meanChange(steps: readonly number[], missing: number): Estimate {
  const base = { n: steps.length, missing, method: 'transitions' } as const
  if (steps.length < 2) {
    return noValue(base, `Only ${steps.length} of the two students this needs have both levels.`)
  }
  // Levels are steps, not points: a mean of them has no interval worth printing.
  return noInterval(base, meanOf(steps), noIntervalComputed)
}
