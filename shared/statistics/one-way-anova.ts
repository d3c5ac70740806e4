// Do several groups differ? And how much of the spread lies between them?

import { meanOf, sumOf, varies } from './moments.ts'
import { presentValues, type Observation } from './observations.ts'
import { noTest, type SignificanceTest } from './result.ts'
import { upperTailF } from './tails.ts'

export type OneWayAnova = {
  /** Its value is F. */
  readonly test: SignificanceTest
  /** Null exactly when there is no F. */
  readonly table: AnovaTable | null
}

export type AnovaTable = {
  readonly between: VarianceSource
  readonly within: VarianceSource
  /** Groups that have scores, and how many each. */
  readonly groupSizes: readonly number[]
  /** Share of the sum of squares between groups: in this sample, then with two corrections for it. */
  readonly etaSquared: number
  readonly omegaSquared: number
  readonly epsilonSquared: number
}

type VarianceSource = {
  readonly sumOfSquares: number
  readonly df: number
  readonly meanSquare: number
}

/**
 * F = MS_between/MS_within (Fisher 1925); η² = SS_b/SS_t, ω² = (SS_b − df_b·MS_w)/(SS_t + MS_w)
 * (Hays 1963), ε² = (SS_b − df_b·MS_w)/SS_t (Kelley 1935). Groups without scores are left out.
 * A reason instead with under two groups, no group of two, or no spread within groups.
 * @throws RangeError on NaN or an infinite score.
 */
export function oneWayAnova(groups: readonly (readonly Observation[])[]): OneWayAnova {
  const scores = groups.map(presentValues).filter((group) => group.length > 0)
  const n = sumOf(scores.map((group) => group.length))
  const missing = sumOf(groups.map((group) => group.length)) - n
  const base = { n, missing, method: 'one-way-anova' } as const
  const reason = reasonAgainst(scores)
  if (reason !== null) return { test: noTest(base, reason), table: null }
  const table = tableOf(scores)
  const { between, within } = table
  const value = between.meanSquare / within.meanSquare
  const df = [between.df, within.df]
  const p = upperTailF(value, { df1: between.df, df2: within.df })
  return { test: { ...base, value, interval: null, df, p, reason: null }, table }
}

type Groups = readonly (readonly number[])[]

/** Why several groups cannot be compared, or null. */
function reasonAgainst(groups: Groups): string | null {
  if (groups.length < 2) return 'At least two groups with scores are needed.'
  if (groups.every((group) => group.length < 2)) return 'No group has two scores.'
  return groups.some(varies) ? null : 'The scores do not vary within the groups.'
}

function tableOf(groups: Groups): AnovaTable {
  const n = sumOf(groups.map((group) => group.length))
  const grand = meanOf(groups.flat())
  const means = groups.map(meanOf)
  const between = source(
    sumOf(groups.map((group, index) => group.length * (at(means, index) - grand) ** 2)),
    groups.length - 1,
  )
  const within = source(
    sumOf(groups.flatMap((group, index) => group.map((score) => (score - at(means, index)) ** 2))),
    n - groups.length,
  )
  const total = between.sumOfSquares + within.sumOfSquares
  const excess = between.sumOfSquares - between.df * within.meanSquare
  return {
    between,
    within,
    groupSizes: groups.map((group) => group.length),
    etaSquared: between.sumOfSquares / total,
    omegaSquared: excess / (total + within.meanSquare),
    epsilonSquared: excess / total,
  }
}

function source(sumOfSquares: number, df: number): VarianceSource {
  return { sumOfSquares, df, meanSquare: sumOfSquares / df }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN
}
