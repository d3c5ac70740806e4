import { agreement } from '#shared/statistics/kappa.ts'
import { levelOf } from '#shared/statistics/level-shares.ts'
import { exactMcNemar, mcNemarChiSquare } from '#shared/statistics/mcnemar.ts'
import { exactPairedInterval, pairedEffects } from '#shared/statistics/paired-effects.ts'
import { pairedDifference } from '#shared/statistics/paired-difference.ts'
import { medianOf, quantile } from '#shared/statistics/quantile.ts'
import { crossings, transitions } from '#shared/statistics/transitions.ts'
import { wilcoxonSignedRank } from '#shared/statistics/wilcoxon-signed-rank.ts'
import { hedgesCorrection } from '#shared/statistics/hedges-correction.ts'
import { numbers } from './data.ts'
import type { Figures } from './figures.ts'

type Scores = readonly number[]

const subjects = ['arith', 'lang'] as const

export function checkPairs(figures: Figures): void {
  for (const subject of subjects) {
    const pair = figures.at(`bdf_arith.${subject}_pre_to_post`)
    const before = numbers('bdf_arith', `${subject}_pre`)
    const after = numbers('bdf_arith', `${subject}_post`)
    checkDifference(pair, before, after)
    checkEffects(pair, before, after)
    checkExactInterval(pair, { before, after, isBeyondR: subject === 'arith' })
    checkRanks(pair, before, after)
  }
}

function checkDifference(figures: Figures, before: Scores, after: Scores): void {
  const result = pairedDifference(before, after)
  figures.same('n_pairs', result.n)
  figures.near('mean_pre', result.before?.mean)
  figures.near('mean_post', result.after?.mean)
  figures.near('sd_pre', result.before?.sd)
  figures.near('sd_post', result.after?.sd)
  figures.near('mean_diff', result.meanDifference.value)
  figures.near('median_diff', medianOf(result.differences))
  figures.near('sd_diff', result.sdDifference)
  figures.near('se_diff', (result.sdDifference ?? Number.NaN) / Math.sqrt(result.n))
  figures.near('t', result.test?.t)
  figures.same('df', result.test?.df)
  figures.p('p', result.test?.p)
  figures.interval('ci95_diff', result.meanDifference.interval)
  figures.near('d_z', result.dZ.value)
  figures.interval('d_z_ci_normal', result.dZ.interval)
  figures.near('d_av_rms_sd', result.dAv.value)
  const meanSd = ((result.before?.sd ?? Number.NaN) + (result.after?.sd ?? Number.NaN)) / 2
  figures.near('d_av_mean_sd', (result.meanDifference.value ?? Number.NaN) / meanSd)
  figures.same('n_improved', result.improved)
  figures.same('n_same', result.same)
  figures.same('n_declined', result.declined)
}

function checkEffects(figures: Figures, before: Scores, after: Scores): void {
  const { gZ, dRm, glassBefore, correlation } = pairedEffects(before, after)
  figures.near('r_pre_post', correlation)
  figures.near('J_df_n_minus_1', hedgesCorrection(before.length - 1))
  figures.near('g_z', gZ.value)
  figures.near('effectsize_hedges_g_paired', gZ.value)
  figures.near('d_rm', dRm.value)
  figures.near('glass_pre_sd', glassBefore.value)
}

type ExactCase = { readonly before: Scores; readonly after: Scores; readonly isBeyondR: boolean }

/** R's pt(), on which effectsize rests, is rough above a noncentrality of 37.6 and here breaks. */
function checkExactInterval(figures: Figures, { before, after, isBeyondR }: ExactCase): void {
  const result = pairedDifference(before, after)
  const exact = exactPairedInterval(result)
  const j = hedgesCorrection(result.n - 1)
  figures.interval('d_z_ci_ncp', exact)
  const corrected = exact && { low: exact.low * j, high: exact.high * j, level: exact.level }
  figures.interval('effectsize_hedges_g_paired_ci', corrected, isBeyondR ? 0.15 : 1e-4)
}

function checkRanks(figures: Figures, before: Scores, after: Scores): void {
  const corrected = wilcoxonSignedRank(before, after)
  const plain = wilcoxonSignedRank(before, after, { continuity: false })
  figures.same('wilcoxon_V', corrected.wPlus)
  figures.same('wilcoxon_V_diffs_rounded_1e9', corrected.wPlus)
  figures.same('wilcoxon_W_plus', corrected.wPlus)
  figures.same('wilcoxon_W_minus', corrected.wMinus)
  figures.same('wilcoxon_n_nonzero', corrected.changed)
  figures.same('wilcoxon_n_zero', corrected.unchanged)
  figures.near('wilcoxon_sigma', corrected.sigma)
  figures.near('wilcoxon_z_cc', corrected.test.value)
  figures.near('wilcoxon_z_nocc', plain.test.value)
  figures.p('wilcoxon_p_cc', corrected.test.p)
  figures.p('wilcoxon_p_nocc', plain.test.p)
  figures.same('wilcoxon_p_exact', corrected.isExact ? corrected.test.p : null)
  figures.near('rank_biserial', corrected.rankBiserial.value)
}

export function checkTransitions(figures: Figures): void {
  const expected = figures.at('bdf_arith.pre_to_post.own_quartiles')
  const [before, after] = [numbers('bdf_arith', 'arith_pre'), numbers('bdf_arith', 'arith_post')]
  const [cuts1, cuts2] = [quartilesOf(before), quartilesOf(after)]
  const levels1 = before.map((score) => levelOf(score, cuts1))
  const levels2 = after.map((score) => levelOf(score, cuts2))
  const result = transitions(levels1, levels2, 4)
  expected.same('n', result.n)
  expected.near('cuts_time1', cuts1)
  expected.near('cuts_time2', cuts2)
  expected.same('counts', result.counts)
  expected.near('row_proportions', result.rowShares)
  expected.same('level_n_time1', countsOf(levels1))
  expected.same('level_n_time2', countsOf(levels2))
  expected.same('n_up', result.up.count)
  expected.same('n_same', result.same.count)
  expected.same('n_down', result.down.count)
  expected.near('mean_level_change', result.meanChange.value)
  expected.near('agreement', agreement(result.counts).observed)
  expected.near('kappa', agreement(result.counts).kappa.value)
  const weighted = agreement(result.counts, { weights: 'quadratic' })
  expected.near('kappa_quadratic_weighted', weighted.kappa.value)
  checkCrossings(expected, crossings(result, 3))
}

function checkCrossings(figures: Figures, crossed: ReturnType<typeof crossings>): void {
  const { up, down, above, below } = crossed
  const counts = { up, down, stayed: above + below }
  figures.same('proficient_is_level_ge', 3)
  figures.same('prof_prof', above)
  figures.same('prof_to_not', down)
  figures.same('not_to_prof', up)
  figures.same('not_not', below)
  figures.p('mcnemar_exact_p', exactMcNemar(counts).test.p)
  const corrected = mcNemarChiSquare(counts)
  figures.near('mcnemar_chi2_cc', corrected.value)
  figures.p('mcnemar_p_cc', corrected.p)
  const plain = mcNemarChiSquare(counts, { continuity: false })
  figures.near('mcnemar_chi2_nocc', plain.value)
  figures.p('mcnemar_p_nocc', plain.p)
}

function quartilesOf(scores: Scores): readonly number[] {
  const sorted = scores.toSorted((a, b) => a - b)
  return [0.25, 0.5, 0.75].map((p) => quantile(sorted, p))
}

function countsOf(levels: Scores): readonly number[] {
  return [1, 2, 3, 4].map((level) => levels.filter((other) => other === level).length)
}
