import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skewness } from './skewness.ts'

describe('skewness', () => {
  // By hand: mean 1, m₂ = 4, m₃ = 12, m₄ = 52. g1 = 12/8, G1 = 1.5·√20/3 = √5, g2 = 52/16 − 3,
  // G2 = 4/(3·2)·(6·0.25 + 6) = 5.
  it('gives the moments of a small set by hand', () => {
    const result = skewness([0, 0, 0, 0, 5])
    expect(result.moment).toBeCloseTo(1.5, 12)
    expect(result.adjusted.value).toBeCloseTo(Math.sqrt(5), 12)
    expect(result.excessKurtosis).toBeCloseTo(0.25, 12)
    expect(result.adjustedKurtosis).toBeCloseTo(5, 12)
  })

  it('says why under three scores and when all are equal', () => {
    expect(skewness([]).adjusted).toMatchObject({ value: null, n: 0 })
    expect(skewness([1, null, 2]).adjusted).toMatchObject({ n: 2, missing: 1, value: null })
    expect(skewness([0.1, 0.1, 0.1, 0.1]).adjusted.reason).toBe('All 4 scores are the same.')
    expect(skewness([1, 2, 4]).adjustedKurtosis).toBeNull()
  })

  it('turns its sign with the scores, whatever their unit', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), (values, scale) => {
        const one = skewness(values).adjusted.value
        const other = skewness(values.map((value) => 300 - scale * value)).adjusted.value
        if (one === null) expect(other).toBeNull()
        else expect(other).toBeCloseTo(-one, 8)
      }),
    )
  })
})
