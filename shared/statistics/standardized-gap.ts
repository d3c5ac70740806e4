// The gap between two groups in standard deviations, so that gaps on different tests can be
// understood side by side (never averaged).

import { pooledSd } from './group-gap.ts'
import { comparable } from './group-summary.ts'
import { hedgesCorrection } from './hedges-correction.ts'
import { noncentralityInterval } from './noncentral-t.ts'
import { normalInterval } from './normal-interval.ts'
import type { Observation } from './observations.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate, type Interval } from './result.ts'

export type StandardizedGap = {
  /** g = J·d, in pooled standard deviations: the headline. */
  readonly hedgesG: Estimate
  /** d = gap / pooled sd, before the correction. */
  readonly cohenD: number | null
  /** The gap in standard deviations of the second group, where the groups spread differently. */
  readonly glassDelta: Estimate
  /** In points. */
  readonly pooledSd: number | null
  /** J, 0 to 1. */
  readonly correction: number | null
}

/**
 * g = J·(x̄a − x̄b)/s_pooled (Hedges 1981), interval
 * g ± 1.96·J·√((na+nb)/(na·nb) + d²/(2(na+nb))) (Borenstein 2009, eq. 4.20 and 4.24).
 * A reason instead when a group has under two scores or nothing varies in either.
 * @throws RangeError on NaN or an infinite score.
 */
export function standardizedGap(
  first: readonly Observation[],
  second: readonly Observation[],
): StandardizedGap {
  const groups = comparable(first, second)
  const counts = { n: groups.n, missing: groups.missing }
  if (groups.reason !== null) {
    const hedgesG = noValue({ ...counts, method: 'hedges-g' }, groups.reason)
    const glassDelta = noValue({ ...counts, method: 'glass-delta' }, groups.reason)
    return { hedgesG, glassDelta, cohenD: null, pooledSd: null, correction: null }
  }
  const { a, b } = groups
  const sd = pooledSd(groups)
  const d = (a.mean - b.mean) / sd
  const correction = hedgesCorrection(a.n + b.n - 2)
  const variance = (a.n + b.n) / (a.n * b.n) + d ** 2 / (2 * (a.n + b.n))
  const value = correction * d
  const interval = normalInterval(value, correction * Math.sqrt(variance))
  const hedgesG = { ...counts, method: 'hedges-g', value, interval, reason: null } as const
  const glassDelta = glass(a.mean - b.mean, b.sd, counts)
  return { hedgesG, glassDelta, cohenD: d, pooledSd: sd, correction }
}

/**
 * The exact interval of g under normal scores: d·√(ñ) follows a noncentral t with
 * ñ = na·nb/(na+nb) (Hedges & Olkin 1985, ch. 5). Slow beside the other, and alike from 20 a group.
 * Null when there is no g.
 */
export function exactStandardizedInterval(
  first: readonly Observation[],
  second: readonly Observation[],
): Interval | null {
  const groups = comparable(first, second)
  if (groups.reason !== null) return null
  const { a, b } = groups
  const scale = Math.sqrt(1 / a.n + 1 / b.n)
  const df = a.n + b.n - 2
  const t = (a.mean - b.mean) / pooledSd(groups) / scale
  const { low, high } = noncentralityInterval(t, df)
  const unit = scale * hedgesCorrection(df)
  return { low: low * unit, high: high * unit, level: 0.95 }
}

function glass(gap: number, sd: number, counts: { n: number; missing: number }): Estimate {
  const base = { ...counts, method: 'glass-delta' } as const
  if (sd < 1e-9) return noValue(base, 'The scores of the second group do not vary.')
  return noInterval(base, gap / sd, noIntervalComputed)
}
