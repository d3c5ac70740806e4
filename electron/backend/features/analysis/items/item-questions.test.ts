/** Which question an item gets, and how correlations are printed. */
import { describe, expect, it } from 'vitest'
import type { OptionAnalysis } from '#shared/statistics/option-shares.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { correlation, itemQuestion } from './item-questions.ts'

const result = (difficulty: number | null, discrimination: number | null) => ({
  difficulty: { ...wilsonShare(1, 2), value: difficulty },
  discrimination: { ...wilsonShare(1, 2), value: discrimination },
})

const options = (key: number, rival: number): OptionAnalysis => ({
  options: (['A', 'B'] as const).map((option) => ({
    option,
    isKey: option === 'A',
    count: 5,
    share: wilsonShare(5, 10),
    upper: null,
    lower: null,
    restCorrelation: option === 'A' ? key : rival,
  })),
  omitted: 0,
  groupSize: null,
  keyQuestion: rival > key ? 'Check the key?' : null,
})

describe('itemQuestion', () => {
  it.each([
    // From the mock-up: 28 mis-keyed, 29 and 33 separate little, 3 and 11 easy, 26 nothing.
    [0.09, -0.47, options(-0.47, 0.44), 'Check the key?'],
    [0.5, -0.1, null, 'Check the key?'],
    [0.9, 0.11, options(0.11, -0.2), 'Separates students?'],
    [0.97, 0.23, options(0.23, -0.2), 'Too easy to tell?'],
    [0.94, 0.33, null, 'Too easy to tell?'],
    [0.29, 0.33, null, 'Too hard to tell?'],
    [0.73, 0.25, null, undefined],
    // At the bands themselves nothing is asked.
    [0.9, 0.2, null, undefined],
    [0.3, 0.4, null, undefined],
    // Under ten students there is no correlation, and so no question.
    [0.97, null, null, undefined],
  ])('difficulty %s, discrimination %s', (p, r, analysis, short) => {
    const question = itemQuestion(result(p, r), analysis)
    expect(question?.slice(0, question.indexOf('?') + 1)).toBe(short)
  })

  it('says which options stand against each other', () => {
    expect(itemQuestion(result(0.09, -0.47), options(-0.47, 0.44))).toBe(
      'Check the key? A, the key, goes with low scores (r = −.47), B with high ones (r = .44).',
    )
  })
})

describe('correlation', () => {
  it.each([
    [0.44, '.44'],
    [-0.466, '−.47'],
    [-0.001, '.00'],
    [1, '1.00'],
    [-1, '−1.00'],
  ])('%s', (r, text) => expect(correlation(r)).toBe(text))
})
