// How alike students of one class are: with it, thirty students count as fewer than thirty.

import { meanOf, sumOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { noInterval, noValue, type Estimate, type Interval } from './result.ts'
import { quantileF } from './tails.ts'

export type IntraclassCorrelation = {
  /** ICC(1), at most 1; below 0 when classes differ less than chance. */
  readonly estimate: Estimate
  /** ICC(2) = (MS_b − MS_w)/MS_b: how reliable the class means are. */
  readonly ofMeans: number | null
  /** n₀ = (N − Σnᵢ²/N)/(J−1): the class size that enters the formula. */
  readonly effectiveClassSize: number | null
  /** (MS_b − MS_w)/n₀, in squared points. */
  readonly varianceBetween: number | null
  /** Degrees of freedom between classes: how much stands behind the estimate. */
  readonly dfBetween: number
}

/** The scores of each class. */
type Classes = readonly (readonly Observation[])[]

/**
 * ICC(1) = (MS_b − MS_w)/(MS_b + (n₀ − 1)·MS_w) from a one-way analysis of variance (Donner 1986).
 * Interval (F_L − 1)/(F_L + n₀ − 1) with F_L = F/F₀.₉₇₅, likewise F_U (Shrout & Fleiss 1979,
 * case 1); exact for classes of one size, close otherwise. A reason instead with under two classes,
 * no class of two, or no spread within classes.
 * @throws RangeError on NaN or an infinite score.
 */
export function intraclassCorrelation(classes: Classes): IntraclassCorrelation {
  return intraclassCorrelationWithin([classes])
}

/**
 * The same for classes that are in different groups: sums of squares and degrees of freedom of
 * each group added up, so that what sets the groups apart does not pass for a likeness of classes.
 * @param groups the classes of each group
 */
export function intraclassCorrelationWithin(groups: readonly Classes[]): IntraclassCorrelation {
  const present = groups
    .map((classes) => classes.map(presentValues).filter((scores) => scores.length > 0))
    .filter((classes) => classes.length > 0)
  const n = present.flat(2).length
  const missing = groups.flat(2).length - n
  const base = { n, missing, method: 'intraclass-correlation' } as const
  const { between, within, n0 } = sourcesOf(present)
  const reason = reasonAgainst(present)
  if (reason !== null) {
    const nothing = { ofMeans: null, effectiveClassSize: null, varianceBetween: null }
    return { estimate: noValue(base, reason), dfBetween: between.df, ...nothing }
  }
  const [msb, msw] = [between.sum / between.df, within.sum / within.df]
  const value = (msb - msw) / (msb + (n0 - 1) * msw)
  const interval = intervalOf({ f: msb / msw, df1: between.df, df2: within.df, n0 })
  return {
    estimate:
      msb === 0
        ? noInterval(base, value, 'The classes do not differ at all.')
        : { ...base, value, interval, reason: null },
    ofMeans: msb === 0 ? null : (msb - msw) / msb,
    effectiveClassSize: n0,
    varianceBetween: (msb - msw) / n0,
    dfBetween: between.df,
  }
}

type PresentGroups = readonly (readonly (readonly number[])[])[]

function reasonAgainst(groups: PresentGroups): string | null {
  if (groups.every((classes) => classes.length < 2)) return 'At least two classes are needed.'
  const all = groups.flat()
  if (all.every((scores) => scores.length < 2)) return 'No class has two scores.'
  return all.some(varies) ? null : 'The scores do not vary within the classes.'
}

function sourcesOf(groups: PresentGroups) {
  const parts = groups.map((classes) => {
    const n = classes.flat().length
    const mean = meanOf(classes.flat())
    const sizes = sumOf(classes.map((scores) => scores.length ** 2))
    const between = sumOf(classes.map((scores) => scores.length * (meanOf(scores) - mean) ** 2))
    return { between, df: classes.length - 1, spare: n - sizes / n }
  })
  const classes = groups.flat()
  const squares = classes.map((scores) => {
    const mean = meanOf(scores)
    return sumOf(scores.map((score) => (score - mean) ** 2))
  })
  const df = sumOf(parts.map((part) => part.df))
  return {
    between: { sum: sumOf(parts.map(({ between }) => between)), df },
    within: { sum: sumOf(squares), df: classes.flat().length - classes.length },
    n0: sumOf(parts.map(({ spare }) => spare)) / df,
  }
}

type FRatio = {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly n0: number
}

function intervalOf({ f, df1, df2, n0 }: FRatio): Interval {
  const low = f / quantileF(0.975, { df1, df2 })
  const high = f * quantileF(0.975, { df1: df2, df2: df1 })
  const share = (ratio: number) => (ratio - 1) / (ratio + n0 - 1)
  return { low: share(low), high: share(high), level: 0.95 }
}
