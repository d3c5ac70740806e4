// Intervals from the normal curve. Apart from the distribution itself, so that the page, which draws
// shares with their intervals, does not load @stdlib for one constant.

import type { Interval } from './result.ts'

/** The 97.5 % point of the standard normal distribution, in full precision. */
export const normal975 = 1.959963984540054

/** centre ± 1.96 · standardError, in the unit of the centre. */
export function normalInterval(centre: number, standardError: number): Interval {
  const reach = normal975 * standardError
  return { low: centre - reach, high: centre + reach, level: 0.95 }
}
