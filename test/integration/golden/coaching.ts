import { expect } from 'vitest'
import { adjustedDifference } from '#shared/statistics/adjusted-difference.ts'
import { differenceInDifferences } from '#shared/statistics/difference-in-differences.ts'
import { pooledGap } from '#shared/statistics/group-gap.ts'
import { impactOf } from '#shared/statistics/impact.ts'
import { fitLinearModel, robustStandardErrors } from '#shared/statistics/linear-model.ts'
import { tInterval, twoSidedP } from '#shared/statistics/student-t.ts'
import { rowsOf } from './data.ts'
import type { Figures } from './figures.ts'

/** `tooWide`: by how much least squares on stacked rows overstates the standard error. */
const comparisons = [
  {
    name: 'bdf_arith.sex1_vs_sex0',
    column: 'sex',
    treated: '1',
    labels: ['sex=1', 'sex=0'],
    tooWide: 1.445,
  },
  {
    name: 'bdf_arith.minorityY_vs_N',
    column: 'minority',
    treated: 'Y',
    labels: ['Y', 'N'],
    tooWide: 1.333,
  },
] as const

type Pupils = ReturnType<typeof pupilsOf>

export function checkCoaching(figures: Figures): void {
  for (const { name, column, treated, labels, tooWide } of comparisons) {
    const expected = figures.at(name)
    const pupils = pupilsOf(column, treated)
    expected.same('treated', labels[0])
    expected.same('control', labels[1])
    checkImpact(expected, pupils)
    const stacked = checkStackedRows(expected, pupils)
    expect(stacked / checkDifference(expected, pupils)).toBeCloseTo(tooWide, 3)
    checkAdjusted(expected.at('ancova_post_on_pre'), pupils)
  }
}

function pupilsOf(column: string, treated: string) {
  return rowsOf('bdf_arith').map((row) => ({
    before: Number(row['arith_pre']),
    after: Number(row['arith_post']),
    group: row[column] === treated ? 1 : 0,
    school: row['school'] ?? '',
  }))
}

function windowsOf(pupils: Pupils, group: number) {
  const own = pupils.filter((pupil) => pupil.group === group)
  return { before: own.map(({ before }) => before), after: own.map(({ after }) => after) }
}

/** @returns the standard error that Numberline uses */
function checkDifference(figures: Figures, pupils: Pupils): number {
  const result = differenceInDifferences(windowsOf(pupils, 1), windowsOf(pupils, 0))
  for (const [name, group] of [
    ['treated', result.first] as const,
    ['control', result.second] as const,
  ]) {
    figures.same(`n_${name}`, group.n)
    figures.near(`mean_${name}_pre`, group.before?.mean)
    figures.near(`mean_${name}_post`, group.after?.mean)
    figures.near(`gain_${name}`, group.meanDifference.value)
  }
  figures.near('did', result.estimate.value)
  const welch = figures.at('gain_score_welch')
  welch.near('est', result.estimate.value)
  welch.near('se', result.standardError)
  welch.near('t', result.test.value)
  welch.near('df', result.test.df[0])
  welch.p('p', result.test.p)
  welch.interval('ci95', result.estimate.interval)
  const pooled = pooledGap(result.first.differences, result.second.differences)
  const gains = figures.at('gain_score_ols')
  gains.near('est', pooled.gap.value)
  gains.near('se', pooled.standardError)
  gains.near('t', pooled.test.value)
  gains.same('df', pooled.test.df[0])
  gains.p('p', pooled.test.p)
  return result.standardError ?? Number.NaN
}

/** The whole comparison leads to the same figures, with schools in place of teachers. */
function checkImpact(figures: Figures, pupils: Pupils): void {
  const classes = [1, 0].map((group) =>
    [...Map.groupBy(pupils, ({ school }) => school)].flatMap(([teacher, all]) => {
      const own = windowsOf(all, group)
      return own.before.length === 0 ? [] : [{ teacher, ...own }]
    }),
  )
  const impact = impactOf(classes[0] ?? [], classes[1] ?? [])
  figures.at('gain_score_welch').interval('ci95', impact.differences.estimate.interval)
  figures.near('gain_treated', impact.coached.gain.value)
  figures.near('gain_control', impact.comparison.gain.value)
  figures.at('ancova_post_on_pre').near('coef_group', impact.adjusted.estimate.value)
  if (impact.headline?.kind === 'gains') figures.near('did', impact.headline.points.value)
  figures.at('cluster').same('n_clusters', new Set(pupils.map(({ school }) => school)).size)
}

/**
 * What our gain scores avoid: two rows a pupil, with and without knowing that they belong together.
 * @returns the standard error without that knowledge
 */
function checkStackedRows(figures: Figures, pupils: Pupils): number {
  const rows = [0, 1].flatMap((time) => pupils.map((pupil, id) => ({ ...pupil, id, time })))
  const model = fitLinearModel(
    rows.map(({ time, before, after }) => (time === 1 ? after : before)),
    rows.map(({ group, time }) => [1, group, time, group * time]),
  )
  if (model === null) throw new Error('The stacked rows have no model')
  const [intercept, group, time, did = Number.NaN] = model.coefficients
  const standardError = model.standardErrors[3] ?? Number.NaN
  const ols = figures.at('ols')
  ols.near('coef_intercept', intercept)
  ols.near('coef_group', group)
  ols.near('coef_time', time)
  ols.near('coef_did', did)
  ols.near('se_did', standardError)
  ols.near('se_all', model.standardErrors)
  ols.near('t', did / standardError)
  ols.same('df', model.df)
  ols.p('p', twoSidedP(did / standardError, model.df))
  ols.interval('ci95', tInterval(did, { standardError, df: model.df }))
  ols.near('resid_se', model.residualSd)
  ols.near('se_HC1', robustStandardErrors(model)[3])
  const byPupil = robustStandardErrors(
    model,
    rows.map(({ id }) => id),
  )
  ols.near('se_cluster_student_HC1', byPupil[3])
  const schools = rows.map(({ school }) => school)
  figures.at('cluster').same('n_clusters', new Set(schools).size)
  figures.at('cluster').near('se', robustStandardErrors(model, schools)[3])
  return standardError
}

function checkAdjusted(figures: Figures, pupils: Pupils): void {
  const result = adjustedDifference(windowsOf(pupils, 1), windowsOf(pupils, 0))
  figures.near('coef_pre', result.slope)
  figures.near('coef_group', result.estimate.value)
  figures.near('se_group', result.standardError)
  figures.near('t', result.test.value)
  figures.p('p', result.test.p)
  figures.same('df', result.test.df[0])
  figures.near('r2', result.rSquared)
}
