// A share of students with its interval. Wilson's, because it stays inside 0 to 1 and holds its
// level with the 20 to 30 students of a class (Brown, Cai & DasGupta 2001), where p ± 1.96·se does not.

import { normal975 } from './normal-interval.ts'
import type { Estimate, Interval } from './result.ts'

/**
 * count/n as 0 to 1. (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n), Wilson 1927.
 * Under two students there is a reason instead of a share.
 * @param missing students expected but without a result
 * @throws RangeError unless 0 ≤ count ≤ n in whole numbers.
 */
export function wilsonShare(count: number, n: number, { missing = 0 } = {}): Estimate {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError(`Not a share: ${count} of ${n}`)
  }
  const base = { n, missing, method: 'wilson-share' } as const
  if (n < 2) {
    const reason = n === 0 ? 'No student has a result.' : 'Only one student has a result.'
    return { ...base, value: null, interval: null, reason }
  }
  return { ...base, value: count / n, interval: wilsonInterval(count / n, n), reason: null }
}

/** The interval alone. At 0 and at 1 its end is exactly 0 or 1, free of float noise. */
export function wilsonInterval(share: number, n: number): Interval {
  const z2 = normal975 ** 2
  const centre = share + z2 / (2 * n)
  const reach = normal975 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return {
    low: share === 0 ? 0 : (centre - reach) / scale,
    high: share === 1 ? 1 : (centre + reach) / scale,
    level: 0.95,
  }
}
