import { biserialCorrelation, itemTotalCorrelation } from '#shared/statistics/biserial.ts'
import { correctedDiscrimination } from '#shared/statistics/corrected-discrimination.ts'
import {
  alphaIfDeleted,
  cronbachAlpha,
  standardErrorOfMeasurement,
} from '#shared/statistics/cronbach-alpha.ts'
import { describe } from '#shared/statistics/describe.ts'
import { itemDifficulty } from '#shared/statistics/item-difficulty.ts'
import { meanOf, sumOf, varianceOf } from '#shared/statistics/moments.ts'
import { quantile } from '#shared/statistics/quantile.ts'
import {
  kuderRichardson20,
  kuderRichardson21,
  splitHalf,
  standardizedAlpha,
} from '#shared/statistics/reliability.ts'
import { skewness } from '#shared/statistics/skewness.ts'
import { upperLowerGroups, weightedShare } from '#shared/statistics/upper-lower-groups.ts'
import { examItems, itemScores, lsatItems } from './data.ts'
import type { Figures } from './figures.ts'

type Scores = readonly (readonly number[])[]

export function checkItems(figures: Figures): void {
  const exam = itemScores('mathexam14w_solved', examItems)
  checkTest(figures.at('mathexam14w'), { scores: exam, names: examItems })
  const lsat = itemScores('lsat6', lsatItems)
  checkTest(figures.at('lsat6'), { scores: lsat, names: lsatItems })
}

function checkTest(
  figures: Figures,
  { scores, names }: { readonly scores: Scores; readonly names: readonly string[] },
): void {
  const totals = scores.map(sumOf)
  figures.same('n', scores.length)
  figures.same('k', names.length)
  const { mean, sd } = describe(totals)
  figures.near('total_mean', mean.value)
  figures.near('total_sd', sd)
  figures.near('total_var', (sd ?? Number.NaN) ** 2)
  figures.near('total_skew_g1', skewness(totals).moment)
  figures.near('mean_p', (mean.value ?? Number.NaN) / names.length)
  checkReliability(figures, scores)
  checkCuts(figures.at('group27'), totals)
  for (const [item, name] of names.entries()) {
    figures.at('items', item).same('item', name)
    checkItem(figures.at('items', item), scores, item)
    checkGroups(figures.at('items', item), scores, item)
  }
}

function checkReliability(figures: Figures, scores: Scores): void {
  const alpha = cronbachAlpha(scores)
  figures.near('alpha', alpha.value)
  figures.interval('alpha_feldt_ci95', alpha.interval)
  figures.near('kr20', kuderRichardson20(scores).value)
  figures.near('kr21', kuderRichardson21(scores).value)
  const { value: sem } = standardErrorOfMeasurement(scores)
  const n = scores.length
  figures.near('sem', sem)
  figures.near('sem_pop_sd', (sem ?? Number.NaN) * Math.sqrt((n - 1) / n))
  figures.near('alpha_standardized', standardizedAlpha(scores).estimate.value)
  figures.near('mean_interitem_r', standardizedAlpha(scores).meanCorrelation)
  figures.near('splithalf_odd_even_r', splitHalf(scores).halves)
  figures.near('splithalf_spearman_brown', splitHalf(scores).estimate.value)
  // The classic error, n beside n − 1: where it lies tells that ours is the other one.
  const k = scores[0]?.length ?? 0
  const kr20 = kuderRichardson20(scores).value ?? Number.NaN
  const share = 1 - (kr20 * (k - 1)) / k
  figures.near('kr20_WRONG_mixed_variances', (k / (k - 1)) * (1 - (share * (n - 1)) / n))
}

function checkCuts(figures: Figures, totals: readonly number[]): void {
  const sorted = totals.toSorted((a, b) => a - b)
  const size = upperLowerGroups(totals)?.size ?? 0
  const low = sorted[size - 1] ?? Number.NaN
  const high = sorted[totals.length - size] ?? Number.NaN
  figures.same('k_per_group', size)
  figures.same('cut_total_low', low)
  figures.same('cut_total_high', high)
  figures.near('quantile27', quantile(sorted, 0.27))
  figures.near('quantile73', quantile(sorted, 0.73))
  figures.same('n_low_threshold', totals.filter((total) => total <= low).length)
  figures.same('n_high_threshold', totals.filter((total) => total >= high).length)
}

function checkItem(figures: Figures, scores: Scores, item: number): void {
  const own = scores.map((row) => row[item] ?? Number.NaN)
  figures.same('n_correct', sumOf(own))
  figures.near('p', itemDifficulty(own, 1).value)
  figures.near('sd', Math.sqrt(varianceOf(own)))
  figures.near('r_item_total', itemTotalCorrelation(scores, item).value)
  figures.near('r_item_rest', correctedDiscrimination(scores, item).value)
  figures.near('r_biserial_total', biserialCorrelation(scores, item).value)
  figures.near('alpha_if_deleted', alphaIfDeleted(scores)[item]?.value)
}

function checkGroups(figures: Figures, scores: Scores, item: number): void {
  const own = scores.map((row) => row[item] ?? Number.NaN)
  const totals = scores.map(sumOf)
  const groups = upperLowerGroups(totals)
  const upper = weightedShare(groups?.upper ?? [], own)
  const lower = weightedShare(groups?.lower ?? [], own)
  figures.near('p_upper_frac', upper)
  figures.near('p_lower_frac', lower)
  figures.near('D_fractional_ties', upper - lower)
  // Two other rules for ties: whoever comes first in the file, and everyone at the cut.
  const size = groups?.size ?? 0
  const order = totals.map((_, row) => row).toSorted((a, b) => at(totals, a) - at(totals, b))
  const first = meanOf(order.slice(0, size).map((row) => at(own, row)))
  const last = meanOf(order.slice(-size).map((row) => at(own, row)))
  figures.near('p_lower', first)
  figures.near('p_upper', last)
  figures.near('D', last - first)
  const low = at(totals, order[size - 1] ?? -1)
  const high = at(totals, order[totals.length - size] ?? -1)
  const atOrBelow = meanOf(own.filter((_, row) => at(totals, row) <= low))
  const atOrAbove = meanOf(own.filter((_, row) => at(totals, row) >= high))
  figures.near('D_threshold_ties', atOrAbove - atOrBelow)
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN
}
