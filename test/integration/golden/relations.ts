import { pearsonCorrelation, spearmanCorrelation } from '#shared/statistics/correlation.ts'
import { fitLinearModel } from '#shared/statistics/linear-model.ts'
import { shareGap } from '#shared/statistics/share-gap.ts'
import { numbers, rowsOf } from './data.ts'
import type { Figures } from './figures.ts'

export function checkRelations(figures: Figures): void {
  const onSes = figures.at('math_achieve.math_on_ses')
  const [math, ses] = [numbers('math_achieve', 'math'), numbers('math_achieve', 'ses')]
  const { estimate, test } = pearsonCorrelation(math, ses)
  onSes.same('n', estimate.n)
  onSes.near('pearson_r', estimate.value)
  onSes.interval('r_ci95', estimate.interval)
  onSes.near('t', test.value)
  onSes.p('p', test.p)
  onSes.near('spearman_rho', spearmanCorrelation(math, ses).estimate.value)
  const line = fitLinearModel(
    math,
    ses.map((x) => [1, x]),
  )
  onSes.near('intercept', line?.coefficients[0])
  onSes.near('slope', line?.coefficients[1])
  onSes.near('se_slope', line?.standardErrors[1])
  onSes.near('r2', line?.rSquared)
  onSes.near('resid_se', line?.residualSd)

  const windows = figures.at('bdf.arith_pre_post')
  const [pre, post] = [numbers('bdf_arith', 'arith_pre'), numbers('bdf_arith', 'arith_post')]
  windows.same('n', pearsonCorrelation(pre, post).estimate.n)
  windows.near('pearson_r', pearsonCorrelation(pre, post).estimate.value)
  windows.near('spearman_rho', spearmanCorrelation(pre, post).estimate.value)
}

export function checkShares(figures: Figures): void {
  const expected = figures.at('math_achieve')
  const cut = expected.number('cut')
  expected.same('cut', 18.317)
  expected.same('rule', 'math >= cut')
  const reached = (sex: string) => {
    const scores = rowsOf('math_achieve').filter((row) => row['sex'] === sex)
    return { count: scores.filter((row) => Number(row['math']) >= cut).length, n: scores.length }
  }
  const [male, female] = [reached('Male'), reached('Female')]
  const { a, b, gap, simpleInterval, test, cohenH } = shareGap(male, female)
  expected.same('male_n', male.n)
  expected.same('male_x', male.count)
  expected.same('female_n', female.n)
  expected.same('female_x', female.count)
  expected.near('p_male', a.value)
  expected.near('p_female', b.value)
  expected.interval('wilson95_male', a.interval)
  expected.interval('wilson95_female', b.interval)
  expected.near('gap', gap.value)
  expected.interval('wald95_gap', simpleInterval)
  expected.near('chi2', test.value)
  expected.p('p', test.p)
  const corrected = shareGap(male, female, { yates: true }).test
  expected.near('chi2_yates', corrected.value)
  expected.p('p_yates', corrected.p)
  expected.near('cohen_h', cohenH)
}
