// What it costs that students come in classes: intervals grow by the root of the design effect.

import { requireFinite } from './observations.ts'
import { noInterval, noValue, type Estimate, type Interval } from './result.ts'

/** What mathematics scores show in schools, where the data at hand allow no estimate (What Works
 *  Clearinghouse Procedures Handbook 5.0 takes .20 for achievement). */
export const usualIntraclassCorrelation = 0.2

export type DesignEffect = {
  /** 1 + (m − 1)·ICC, at least 1. */
  readonly estimate: Estimate
  /** The ICC that entered it, and whether it is the usual one and not estimated. */
  readonly intraclassCorrelation: number
  readonly isAssumed: boolean
  /** n / design effect: as many students drawn singly would tell as much. */
  readonly effectiveN: number | null
}

type Clustering = {
  readonly n: number
  /** Students per class, on average. */
  readonly clusterSize: number
  /** As estimated, or null to take the usual one. */
  readonly intraclassCorrelation: number | null
}

/**
 * DEFF = 1 + (m − 1)·ICC (Kish 1965). An ICC below 0 counts as 0. A reason under two students.
 * @throws RangeError on an ICC above 1 or a class of fewer than one.
 */
export function designEffect(clustering: Clustering): DesignEffect {
  const { n, clusterSize, intraclassCorrelation } = clustering
  const icc = intraclassCorrelation ?? usualIntraclassCorrelation
  requireFinite(icc)
  requireFinite(clusterSize)
  if (icc > 1) throw new RangeError(`An intraclass correlation is at most 1, not ${icc}`)
  if (clusterSize < 1) throw new RangeError(`A class has students: ${clusterSize}`)
  const base = { n, missing: 0, method: 'design-effect' } as const
  const common = { intraclassCorrelation: icc, isAssumed: intraclassCorrelation === null }
  if (n < 2) {
    return { ...common, estimate: noValue(base, `There are ${n} students.`), effectiveN: null }
  }
  const value = 1 + (clusterSize - 1) * Math.max(0, icc)
  const reason = common.isAssumed
    ? `The classes at hand do not let us estimate how alike their students are: ${icc.toFixed(2)} is assumed.`
    : 'It is a factor, read as it is.'
  return { ...common, estimate: noInterval(base, value, reason), effectiveN: n / value }
}

/** An interval about its middle, wider by the root of the design effect. */
export function widen({ low, high, level }: Interval, effect: number): Interval {
  const middle = (low + high) / 2
  const reach = ((high - low) / 2) * Math.sqrt(effect)
  return { low: middle - reach, high: middle + reach, level }
}
