// The shape of every number Numberline shows: a value never travels without its n, what is
// missing, its interval and the method, or the sentence that says why it is not there.

import type { MethodId } from './methods.ts'

/** A two-sided 95 % interval, in the unit of the value it belongs to. */
export type Interval = { readonly low: number; readonly high: number; readonly level: 0.95 }

/** One number and what stands behind it. */
export type Estimate = {
  /** Null exactly when there is no value; then `reason` says why. */
  readonly value: number | null
  /** Observations used. */
  readonly n: number
  /** Observations expected but absent. */
  readonly missing: number
  readonly interval: Interval | null
  readonly method: MethodId
  /** Plain sentence: why there is no value or no interval. Null when both are there. */
  readonly reason: string | null
}

/** A significance test: an estimate whose value is the test statistic. The interval belongs to
 *  the estimate that is tested, so that a test has none. */
export type SignificanceTest = Omit<Estimate, 'interval'> & {
  readonly interval: null
  /** Degrees of freedom: none, one, or numerator and denominator. */
  readonly df: readonly number[]
  /** Two-sided; null exactly when `value` is. */
  readonly p: number | null
}

/** What is known of a result before it is computed. */
export type ResultBase = Pick<Estimate, 'n' | 'missing' | 'method'>

/** The result that has a sentence in place of a number. */
export function noValue(base: ResultBase, reason: string): Estimate {
  return { ...base, value: null, interval: null, reason }
}

/** A number without an interval, and why. */
export function noInterval(base: ResultBase, value: number, reason: string): Estimate {
  return { ...base, value, interval: null, reason }
}

/** The test that has a sentence in place of a statistic. */
export function noTest(base: ResultBase, reason: string): SignificanceTest {
  return { ...base, value: null, interval: null, df: [], p: null, reason }
}

/** For figures that are read as they are: no interval is in use for them. */
export const noIntervalComputed = 'No interval is computed for this figure.'
