// Reliability as other software prints it, beside alpha: for answering "why is yours different?".

import { columnsOf, completeRows, type CompleteRow } from './complete-rows.ts'
import { totalScore, type ItemScores } from './item-scores.ts'
import { correlationOf, meanOf, sumOf, varianceOf } from './moments.ts'
import {
  noInterval,
  noIntervalComputed,
  noValue,
  type Estimate,
  type ResultBase,
} from './result.ts'

/**
 * k/(k−1)·(1 − Σp(1−p)/σ_T²) for right-or-wrong items (Kuder & Richardson 1937), the variance of
 * the totals with n like p(1−p), which makes it alpha exactly. With n − 1 it would come out higher.
 * A reason as for alpha.
 * @throws RangeError when an item has other points than 0 and 1.
 */
export function kuderRichardson20(scores: ItemScores): Estimate {
  return ofRightOrWrong(scores, {
    method: 'kr-20',
    formula: ({ k, shares, variance }) =>
      (k / (k - 1)) * (1 - sumOf(shares.map((p) => p * (1 - p))) / variance),
  })
}

/** k/(k−1)·(1 − M(k−M)/(k·σ_T²)), M the mean total, as if all items were equally hard (ibid.). */
export function kuderRichardson21(scores: ItemScores): Estimate {
  return ofRightOrWrong(scores, {
    method: 'kr-21',
    formula: ({ k, shares, variance }) => {
      const mean = sumOf(shares)
      return (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * variance))
    },
  })
}

export type StandardizedAlpha = {
  /** k·r̄/(1 + (k−1)·r̄). */
  readonly estimate: Estimate
  /** r̄, the mean Pearson correlation between two items. */
  readonly meanCorrelation: number | null
}

/** Alpha of items brought to one spread first. A reason as for alpha, or when an item is constant. */
export function standardizedAlpha(scores: ItemScores): StandardizedAlpha {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'standardized-alpha' } as const
  if (reason !== null) return { estimate: noValue(common, reason), meanCorrelation: null }
  const items = columnsOf(rows)
  const correlations = items.flatMap((item, index) =>
    items.slice(index + 1).map((other) => correlationOf(item, other)),
  )
  if (!correlations.every((r) => r !== null)) {
    const sentence = 'An item is the same for every student.'
    return { estimate: noValue(common, sentence), meanCorrelation: null }
  }
  const mean = meanOf(correlations)
  const value = (items.length * mean) / (1 + (items.length - 1) * mean)
  return { estimate: noInterval(common, value, noIntervalComputed), meanCorrelation: mean }
}

export type SplitHalf = {
  /** 2r/(1+r), for the full length (Spearman 1910, Brown 1910). */
  readonly estimate: Estimate
  /** r of the odd with the even items. */
  readonly halves: number | null
}

/** A reason as for alpha, or when a half is the same for every student. */
export function splitHalf(scores: ItemScores): SplitHalf {
  const { rows, base, reason } = completeRows(scores)
  const common = { ...base, method: 'split-half' } as const
  if (reason !== null) return { estimate: noValue(common, reason), halves: null }
  const half = (parity: number) =>
    rows.map((row) => sumOf(row.filter((_, item) => item % 2 === parity)))
  const r = correlationOf(half(0), half(1))
  if (r === null) {
    return { estimate: noValue(common, 'One half is the same for every student.'), halves: null }
  }
  return { estimate: noInterval(common, (2 * r) / (1 + r), noIntervalComputed), halves: r }
}

type Figures = { readonly k: number; readonly shares: CompleteRow; readonly variance: number }
type Rule = Pick<ResultBase, 'method'> & { readonly formula: (figures: Figures) => number }

function ofRightOrWrong(scores: ItemScores, { method, formula }: Rule): Estimate {
  const { rows, base, reason } = completeRows(scores)
  if (reason !== null) return noValue({ ...base, method }, reason)
  if (rows.some((row) => row.some((score) => score !== 0 && score !== 1))) {
    throw new RangeError('Kuder and Richardson’s formulas need items that are right or wrong')
  }
  const n = rows.length
  const shares = columnsOf(rows).map(meanOf)
  const variance = (varianceOf(rows.map(totalScore)) * (n - 1)) / n
  const value = formula({ k: shares.length, shares, variance })
  return noInterval({ ...base, method }, value, noIntervalComputed)
}
