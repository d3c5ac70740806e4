import { kruskalWallis } from '#shared/statistics/kruskal-wallis.ts'
import { summarize } from '#shared/statistics/group-summary.ts'
import { intraclassCorrelation } from '#shared/statistics/intraclass-correlation.ts'
import { meanOf, sumOf } from '#shared/statistics/moments.ts'
import { oneWayAnova } from '#shared/statistics/one-way-anova.ts'
import { welchAnova } from '#shared/statistics/welch-anova.ts'
import { examItems, grouped, labels, numbers, rowsOf, totals } from './data.ts'
import type { Figures } from './figures.ts'

type Groups = ReadonlyMap<string, readonly number[]>

export function checkSeveralGroups(figures: Figures): void {
  const crossed = rowsOf('math_achieve').map((row) => `${row['minority']} ${row['sex']}`)
  const math = grouped(numbers('math_achieve', 'math'), crossed)
  checkGroups(figures.at('math_achieve.math_by_minority_x_sex'), math)
  const exam = totals('mathexam14w_solved', examItems)
  const byAttempt = grouped(exam, labels('mathexam14w_solved', 'attempt'))
  checkGroups(figures.at('mathexam14w.total_by_attempt'), byAttempt)
}

export function checkClasses(figures: Figures): void {
  const post = numbers('bdf_arith', 'arith_post')
  const math = grouped(numbers('math_achieve', 'math'), labels('math_achieve', 'school'))
  checkClustering(figures.at('math_achieve.math_in_school'), math)
  const schools = grouped(post, labels('bdf_arith', 'school'))
  checkClustering(figures.at('bdf_arith.post_in_school'), schools)
  const classes = grouped(post, labels('bdf_arith', 'class'))
  checkClustering(figures.at('bdf_arith.post_in_class'), classes)
}

/** The best and the worst school means; `sector` is a label of the data. */
export function checkCells(figures: Figures): void {
  const summary = figures.at('math_achieve_school_summary')
  const rows = rowsOf('math_achieve')
  const schools = grouped(numbers('math_achieve', 'math'), labels('math_achieve', 'school'))
  const cells = [...schools].map(([school, scores]) => {
    const { n, mean, sd, median } = summarize(scores)
    const sector = rows.find((row) => row['school'] === school)?.['sector']
    return { school, sector, n, mean: mean ?? Number.NaN, sd, median }
  })
  summary.same('n_rows', cells.length)
  const best = cells.toSorted((a, b) => b.mean - a.mean)
  for (const [list, ordered] of [
    ['best3', best] as const,
    ['worst3', best.toReversed()] as const,
  ]) {
    for (const [index, cell] of ordered.slice(0, 3).entries()) {
      const expected = summary.at(list, index)
      expected.same('school', Number(cell.school))
      expected.same('sector', cell.sector)
      expected.same('n', cell.n)
      expected.near('mean', cell.mean)
      expected.near('sd', cell.sd)
      expected.near('median', cell.median)
    }
  }
}

function checkGroups(figures: Figures, groups: Groups): void {
  const lists = [...groups.values()]
  for (const [index, [name, scores]] of [...groups].entries()) {
    const level = figures.at('levels', index)
    const { n, mean, sd, median } = summarize(scores)
    level.same('level', name)
    level.same('n', n)
    level.near('mean', mean)
    level.near('sd', sd)
    level.near('median', median)
  }
  checkAnova(figures, lists)
  const welch = welchAnova(lists)
  figures.near('welch_F', welch.value)
  figures.same('welch_df1', welch.df[0])
  figures.near('welch_df2', welch.df[1])
  figures.p('welch_p', welch.p)
  const ranks = kruskalWallis(lists)
  figures.near('kruskal_H', ranks.value)
  figures.same('kruskal_df', ranks.df[0])
  figures.p('kruskal_p', ranks.p)
}

function checkAnova(figures: Figures, groups: readonly (readonly number[])[]): void {
  const { test, table } = oneWayAnova(groups)
  figures.same('N', test.n)
  figures.same('k', groups.length)
  figures.near('ss_between', table?.between.sumOfSquares)
  figures.near('ss_within', table?.within.sumOfSquares)
  figures.same('df_between', table?.between.df)
  figures.same('df_within', table?.within.df)
  figures.near('ms_between', table?.between.meanSquare)
  figures.near('ms_within', table?.within.meanSquare)
  figures.near('F', test.value)
  figures.p('p', test.p)
  figures.near('eta2', table?.etaSquared)
  figures.near('omega2', table?.omegaSquared)
  figures.near('epsilon2', table?.epsilonSquared)
}

function checkClustering(figures: Figures, groups: Groups): void {
  const lists = [...groups.values()]
  const sizes = lists.map((scores) => scores.length)
  const { test, table } = oneWayAnova(lists)
  const { estimate, ofMeans, effectiveClassSize, varianceBetween } = intraclassCorrelation(lists)
  const between = table?.between.meanSquare ?? Number.NaN
  const within = table?.within.meanSquare ?? Number.NaN
  const meanSize = meanOf(sizes)
  figures.same('N', estimate.n)
  figures.same('n_groups', lists.length)
  figures.same('min_group', Math.min(...sizes))
  figures.same('max_group', Math.max(...sizes))
  figures.near('mean_group', meanSize)
  figures.near('n0', effectiveClassSize)
  figures.near('ss_between', table?.between.sumOfSquares)
  figures.near('ss_within', table?.within.sumOfSquares)
  figures.near('ms_between', between)
  figures.near('ms_within', within)
  figures.near('F', test.value)
  figures.same('df1', test.df[0])
  figures.same('df2', test.df[1])
  figures.p('p', test.p)
  figures.near('eta2', table?.etaSquared)
  figures.near('omega2', table?.omegaSquared)
  figures.near('icc1_n0', estimate.value)
  figures.near('var_between_anova_n0', varianceBetween)
  // R's multilevel package takes the mean class size where n₀ belongs.
  const byMeanSize = (between - within) / (between + (meanSize - 1) * within)
  figures.near('icc1_mean_group_size', byMeanSize)
  figures.near('multilevel_ICC1', byMeanSize)
  figures.near('multilevel_ICC2', ofMeans)
  checkRestrictedLikelihood(figures.at('lmer_reml'), lists)
}

/**
 * R's lmer finds the variances by a search. Ours are from the analysis of variance; that its figures
 * belong to the same data shows in the equations that they must solve: given the variances, the
 * intercept is exact, and the slope of the restricted likelihood is 0 but for the search's end.
 */
function checkRestrictedLikelihood(figures: Figures, groups: readonly (readonly number[])[]): void {
  const between = figures.number('var_between')
  const within = figures.number('var_within')
  const parts = groups.map((scores) => ({
    size: scores.length,
    mean: meanOf(scores),
    weight: 1 / (between + within / scores.length),
  }))
  const weights = sumOf(parts.map(({ weight }) => weight))
  const intercept = sumOf(parts.map(({ weight, mean }) => weight * mean)) / weights
  figures.near('intercept', intercept)
  figures.near('icc', between / (between + within))
  // dL/d(var_between) = 0: Σw²(x̄ᵢ−μ)² = Σw − Σw²/Σw.
  const seen = sumOf(parts.map(({ weight, mean }) => (weight * (mean - intercept)) ** 2))
  const expected = weights - sumOf(parts.map(({ weight }) => weight ** 2)) / weights
  figures.near('var_between', (between * seen) / expected, 1e-6)
  // dL/d(var_within) = 0, solved for the variance that stands in front.
  const n = sumOf(parts.map(({ size }) => size))
  const { table } = oneWayAnova(groups)
  const rest = sumOf(
    parts.map(
      ({ weight, mean, size }) =>
        ((weight * (mean - intercept)) ** 2 - weight + weight ** 2 / weights) / size,
    ),
  )
  const sumOfSquares = table?.within.sumOfSquares ?? Number.NaN
  const solved = sumOfSquares / (n - groups.length - within * rest)
  figures.near('var_within', solved, 1e-6)
}
