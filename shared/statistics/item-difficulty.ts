// How hard an item was: the share of the possible points that students earned.

import { describe } from './describe.ts'
import type { Observation } from './observations.ts'
import type { Estimate } from './result.ts'
import { wilsonInterval } from './wilson-share.ts'

/**
 * p = Σ points / (n·max), 0 to 1, high is easy. The interval is Wilson's where the item is all or
 * nothing, else that of the mean (t), cut at 0 and 1.
 * @param scores one a student; omitted is 0, null (not reached) is left out and counted
 * @throws RangeError on a score outside 0 to maximum, NaN or infinite.
 */
export function itemDifficulty(scores: readonly Observation[], maximum: number): Estimate {
  if (!(maximum > 0)) throw new RangeError(`An item needs points to earn, not ${maximum}`)
  const { n, missing, mean } = describe(scores)
  const base = { n, missing, method: 'item-difficulty' } as const
  if (scores.some((score) => score !== null && (score < 0 || score > maximum))) {
    throw new RangeError(`A score lies outside 0 to ${maximum}`)
  }
  if (mean.value === null) return { ...base, value: null, interval: null, reason: mean.reason }
  const value = mean.value / maximum
  if (scores.every((score) => score === null || score === 0 || score === maximum)) {
    return { ...base, value, interval: wilsonInterval(value, n), reason: null }
  }
  if (mean.interval === null) return { ...base, value, interval: null, reason: mean.reason }
  const low = Math.max(0, mean.interval.low / maximum)
  const high = Math.min(1, mean.interval.high / maximum)
  return { ...base, value, interval: { low, high, level: 0.95 }, reason: null }
}
