/** Which items to look at again, put as questions: a person decides. Bands as in docs/statistics. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { OptionAnalysis } from '#shared/statistics/option-shares.ts'

/** Settings of the bands (after Ebel & Frisbie 1991). */
export const itemBands = { tooHard: 0.3, tooEasy: 0.9, separates: 0.2 } as const

/** Under this many students a flag is indicative. */
export const fewestForItems = 30

type Result = Pick<Items['items'][number], 'difficulty' | 'discrimination'> &
  Partial<Pick<Items['items'][number], 'answerKey'>>

/** One question an item, the gravest; its part up to the question mark can stand alone. */
export function itemQuestion(
  { difficulty, discrimination, answerKey }: Result,
  options: OptionAnalysis | null,
): string | null {
  if (answerKey === null && options !== null && difficulty.value === null)
    return 'Which key? Answers came in without one, so they have no points yet.'
  const key = options === null ? null : keyQuestion(options)
  if (key !== null) return key
  const r = discrimination.value
  if (r !== null && r < 0) {
    return `Check the key? Students who got it right did worse on the rest (r = ${correlation(r)}).`
  }
  if (r !== null && r < itemBands.separates) {
    return `Separates students? Getting it right goes little with the rest of the test (r = ${correlation(r)}).`
  }
  const p = difficulty.value
  if (p === null || r === null) return null
  if (p > itemBands.tooEasy) return 'Too easy to tell? Nearly everyone got it right.'
  return p < itemBands.tooHard ? 'Too hard to tell? Few got it right.' : null
}

/** ".44", "−.47": correlations are printed without the zero. */
export const correlation = (r: number): string =>
  r
    .toFixed(2)
    .replace(/^-?0\.00$/, '.00')
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')

export type Rival = { readonly label: string; readonly count: number; readonly r: number }

/** The key and the option that goes with doing well more than it does; null when none does. */
export function keyAndRival(
  analysis: OptionAnalysis,
): { readonly key: Rival; readonly rival: Rival } | null {
  if (analysis.keyQuestion === null) return null
  const known = analysis.options.flatMap(({ option, isKey, count, restCorrelation }) =>
    restCorrelation === null ? [] : [{ label: option, isKey, count, r: restCorrelation }],
  )
  const [key] = known.filter(({ isKey }) => isKey).toSorted((a, b) => a.r - b.r)
  const [rival] = known.filter(({ isKey }) => !isKey).toSorted((a, b) => b.r - a.r)
  return key && rival ? { key, rival } : null
}

function keyQuestion(analysis: OptionAnalysis): string | null {
  const pair = keyAndRival(analysis)
  if (!pair) return null
  const { key, rival } = pair
  const goes = key.r < 0 ? 'low scores' : 'the rest less'
  return `Check the key? ${key.label}, the key, goes with ${goes} (r = ${correlation(key.r)}), ${rival.label} with high ones (r = ${correlation(rival.r)}).`
}
