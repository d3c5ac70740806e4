import { pooledGap, welchGap } from '#shared/statistics/group-gap.ts'
import { mannWhitney } from '#shared/statistics/mann-whitney.ts'
import { normalInterval } from '#shared/statistics/normal-interval.ts'
import type { Interval } from '#shared/statistics/result.ts'
import { exactStandardizedInterval, standardizedGap } from '#shared/statistics/standardized-gap.ts'
import { examItems, grouped, labels, numbers, totals } from './data.ts'
import type { Figures } from './figures.ts'

const math = () => numbers('math_achieve', 'math')
const post = () => numbers('bdf_arith', 'arith_post')
const exam = () => totals('mathexam14w_solved', examItems)

const comparisons = [
  ['math_achieve.math.sex_Male_minus_Female', math, 'math_achieve', 'sex'],
  ['math_achieve.math.minority_No_minus_Yes', math, 'math_achieve', 'minority'],
  ['math_achieve.math.sector_Catholic_minus_Public', math, 'math_achieve', 'sector'],
  ['bdf_arith.post.minority_N_minus_Y', post, 'bdf_arith', 'minority'],
  ['bdf_arith.post.sex_0_minus_1', post, 'bdf_arith', 'sex'],
  ['mathexam14w.total.gender_male_minus_female', exam, 'mathexam14w_solved', 'gender'],
  ['mathexam14w.total.group_1_minus_2', exam, 'mathexam14w_solved', 'exam_group'],
] as const

export function checkTwoGroups(figures: Figures): void {
  for (const [name, valuesOf, file, column] of comparisons) {
    const [, nameA = '', nameB = ''] = /([^_]+)_minus_([^_]+)$/u.exec(name) ?? []
    const groups = grouped(valuesOf(), labels(file, column))
    const a = groups.get(nameA) ?? []
    const b = groups.get(nameB) ?? []
    figures.at(name).same('a', nameA)
    figures.at(name).same('b', nameB)
    checkMeans(figures.at(name), a, b)
    checkEffects(figures.at(name), a, b)
    checkOtherPackages(figures.at(name), a, b)
    checkRanks(figures.at(name), a, b)
  }
}

type Scores = readonly number[]

function checkMeans(figures: Figures, a: Scores, b: Scores): void {
  const welch = welchGap(a, b)
  for (const side of ['a', 'b'] as const) {
    figures.same(`n_${side}`, welch[side].n)
    figures.near(`mean_${side}`, welch[side].mean)
    figures.near(`sd_${side}`, welch[side].sd)
    figures.near(`median_${side}`, welch[side].median)
  }
  figures.near('gap', welch.gap.value)
  figures.near('welch_t', welch.test.value)
  figures.near('welch_df', welch.test.df[0])
  figures.p('welch_p', welch.test.p)
  figures.near('welch_se', welch.standardError)
  figures.interval('welch_ci95_gap', welch.gap.interval)
  const pooled = pooledGap(a, b)
  figures.near('student_t', pooled.test.value)
  figures.same('student_df', pooled.test.df[0])
  figures.p('student_p', pooled.test.p)
  figures.interval('student_ci95_gap', pooled.gap.interval)
}

function checkEffects(figures: Figures, a: Scores, b: Scores): void {
  const { hedgesG, cohenD, glassDelta, pooledSd, correction } = standardizedGap(a, b)
  const d = cohenD ?? Number.NaN
  const j = correction ?? Number.NaN
  const sum = a.length + b.length
  const approximateJ = 1 - 3 / (4 * (sum - 2) - 1)
  const varianceD = sum / (a.length * b.length) + d ** 2 / (2 * sum)
  figures.near('sd_pooled', pooledSd)
  figures.near('cohen_d', d)
  figures.near('J_exact', j)
  figures.near('hedges_g', hedgesG.value)
  figures.interval('ci_g_normal', hedgesG.interval)
  figures.near('glass_delta_sd_b', glassDelta.value)
  figures.near('var_d', varianceD)
  figures.near('var_g', j ** 2 * varianceD)
  // With the common approximation of J; with g in place of d in the variance (Hedges & Olkin).
  figures.near('J_approx', approximateJ)
  figures.near('hedges_g_approxJ', approximateJ * d)
  figures.near('ga_var_g', approximateJ ** 2 * varianceD)
  const reach = approximateJ * Math.sqrt(varianceD)
  figures.interval('ci_g_normal_approxJ', normalInterval(approximateJ * d, reach))
  const varianceHO = sum / (a.length * b.length) + (j * d) ** 2 / (2 * sum)
  figures.near('var_g_HO', varianceHO)
  figures.interval('ci_g_normal_HO', normalInterval(j * d, Math.sqrt(varianceHO)))
}

/** The R packages effectsize and psych; their intervals come from searches that stop early. */
function checkOtherPackages(figures: Figures, a: Scores, b: Scores): void {
  const { hedgesG, cohenD, glassDelta, correction } = standardizedGap(a, b)
  const g = exactStandardizedInterval(a, b)
  const d = scaled(g, 1 / (correction ?? Number.NaN))
  const sum = a.length + b.length
  // psych divides the pooled sum of squares by N, and calls d what others call g.
  const byN = Math.sqrt(sum / (sum - 2))
  figures.interval('ci_g_ncp', g)
  figures.interval('ci_d_ncp', d)
  figures.near('effectsize_hedges_g', hedgesG.value)
  figures.near('effectsize_cohens_d', cohenD)
  figures.near('effectsize_glass_delta', glassDelta.value)
  figures.interval('effectsize_ci', g, 1e-6)
  figures.near('psych_cohen_d', (cohenD ?? Number.NaN) * byN)
  figures.near('psych_hedges_g', cohenD)
  figures.interval('psych_cohen_d_ci', scaled(d, byN), 1e-2)
  figures.interval('psych_hedges_g_ci', d, 1e-3)
}

function checkRanks(figures: Figures, a: Scores, b: Scores): void {
  const { u, superiority, cliffsDelta, test } = mannWhitney(a, b)
  figures.same('mannwhitney_W_a', u)
  figures.near('prob_superiority', superiority.value)
  figures.near('cliffs_delta', cliffsDelta)
  figures.p('mannwhitney_p_cc', test.p)
  figures.p('mannwhitney_p_nocc', mannWhitney(a, b, { continuity: false }).test.p)
}

function scaled(interval: Interval | null, factor: number): Interval | null {
  if (interval === null) return null
  return { low: interval.low * factor, high: interval.high * factor, level: 0.95 }
}
