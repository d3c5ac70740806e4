import { describe } from '#shared/statistics/describe.ts'
import { skewness } from '#shared/statistics/skewness.ts'
import { examItems, lsatItems, numbers, totals } from './data.ts'
import type { Figures } from './figures.ts'

const columns: Readonly<Record<string, () => readonly number[]>> = {
  'math_achieve.math': () => numbers('math_achieve', 'math'),
  'math_achieve.ses': () => numbers('math_achieve', 'ses'),
  'bdf_arith.arith_pre': () => numbers('bdf_arith', 'arith_pre'),
  'bdf_arith.arith_post': () => numbers('bdf_arith', 'arith_post'),
  'bdf_arith.lang_post': () => numbers('bdf_arith', 'lang_post'),
  'mathexam14w.total_solved': () => totals('mathexam14w_solved', examItems),
  'mathexam14w.online_tests': () => numbers('mathexam14w_solved', 'online_tests'),
  'lsat6.total': () => totals('lsat6', lsatItems),
}

export function checkDescriptives(figures: Figures): void {
  for (const [name, valuesOf] of Object.entries(columns)) {
    const values = valuesOf()
    checkDescription(figures.at(name), values)
    checkSkewness(figures.at(name), values)
  }
}

function checkDescription(figures: Figures, values: readonly number[]): void {
  const result = describe(values)
  const sd = result.sd ?? Number.NaN
  const quartiles = [result.quartile1 ?? Number.NaN, result.quartile3 ?? Number.NaN] as const
  figures.same('n_rows', values.length)
  figures.same('n', result.n)
  figures.same('n_missing', result.missing)
  figures.near('mean', result.mean.value)
  figures.interval('ci95_mean', result.mean.interval)
  figures.near('sd', sd)
  figures.near('var', sd ** 2)
  figures.near('sd_pop', sd * Math.sqrt((result.n - 1) / result.n))
  figures.near('se_mean', result.standardError)
  figures.near('min', result.min)
  figures.near('p10', result.percentile10)
  figures.near('q1', result.quartile1)
  figures.near('median', result.median)
  figures.near('q3', result.quartile3)
  figures.near('iqr', quartiles[1] - quartiles[0])
  figures.near('p90', result.percentile90)
  figures.near('max', result.max)
}

function checkSkewness(figures: Figures, values: readonly number[]): void {
  const { adjusted, moment, excessKurtosis, adjustedKurtosis } = skewness(values)
  const shrink = 1 - 1 / values.length
  figures.near('skew_g1', moment)
  figures.near('skew_G1', adjusted.value)
  figures.near('exkurt_g2', excessKurtosis)
  figures.near('exkurt_G2', adjustedKurtosis)
  // b1 and b2 are g1 and g2 with the variance of n − 1 (Joanes & Gill 1998).
  figures.near('skew_b1', (moment ?? Number.NaN) * shrink ** 1.5)
  figures.near('exkurt_b2', ((excessKurtosis ?? Number.NaN) + 3) * shrink ** 2 - 3)
}
