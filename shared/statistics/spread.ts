// Figures of a list of scores beside its mean, each as an estimate of its own.

import { describe } from './describe.ts'
import type { MethodId } from './methods.ts'
import type { Observation } from './observations.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'

export type Spread = {
  readonly mean: Estimate
  readonly sd: Estimate
  readonly lowest: Estimate
  readonly quartile1: Estimate
  readonly median: Estimate
  readonly quartile3: Estimate
  readonly highest: Estimate
}

/**
 * All in the unit of the scores; sd with n − 1, quantiles of type 7 (Hyndman & Fan 1996). Under two
 * scores every figure has a reason instead of a value.
 * @throws RangeError on NaN or an infinite score.
 */
export function spreadOf(values: readonly Observation[]): Spread {
  const { n, missing, mean, ...figures } = describe(values)
  const figure = (value: number | null, method: MethodId): Estimate => {
    const base = { n, missing, method }
    return value === null
      ? noValue(base, mean.reason ?? 'There are too few scores.')
      : noInterval(base, value, noIntervalComputed)
  }
  return {
    mean,
    sd: figure(figures.sd, 'standard-deviation'),
    lowest: figure(figures.min, 'quantiles'),
    quartile1: figure(figures.quartile1, 'quantiles'),
    median: figure(figures.median, 'quantiles'),
    quartile3: figure(figures.quartile3, 'quantiles'),
    highest: figure(figures.max, 'quantiles'),
  }
}
