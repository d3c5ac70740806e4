import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pearsonCorrelation, spearmanCorrelation } from './correlation.ts'
import { medianOf, quantile } from './quantile.ts'
import { rank } from './ranks.ts'

describe('pearsonCorrelation', () => {
  // Anscombe (1973): r = 0.816, t = 4.241, p = 0.00217 in each of his four data sets.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

  it('gives the figures of Anscombe’s first data set', () => {
    const { estimate, test } = pearsonCorrelation(x, y)
    expect(estimate.value).toBeCloseTo(0.81642, 5)
    expect(test).toMatchObject({ df: [9], value: expect.closeTo(4.2415, 4) })
    expect(test.p).toBeCloseTo(0.00217, 5)
    // tanh(atanh 0.81642 ± 1.96/√8)
    expect(estimate.interval?.low).toBeCloseTo(Math.tanh(Math.atanh(0.81642) - 0.692951), 4)
  })

  it('says why under three students, without spread, and on a straight line', () => {
    expect(pearsonCorrelation([1, 2, null], [1, 3, 5]).estimate.reason).toContain(
      'Only 2 of the three',
    )
    expect(pearsonCorrelation([1, 1, 1], [1, 2, 3]).test.reason).toContain('does not vary')
    expect(pearsonCorrelation([1, 2, 4, 9], [2, 4, 8, 18])).toMatchObject({
      estimate: { value: expect.closeTo(1, 12), interval: null },
      test: { p: null, reason: expect.stringContaining('straight line') },
    })
    const three = pearsonCorrelation([1, 2, 4], [1, 3, 2])
    expect(three.estimate.reason).toBe('An interval needs four students.')
    expect(three.test.p).not.toBeNull()
    expect(() => pearsonCorrelation([1], [1, 2])).toThrow(RangeError)
  })
})

describe('spearmanCorrelation', () => {
  it('is 1 − 6Σd²/(n(n²−1)) without ties (Spearman 1904)', () => {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: Σd² = 4, 1 − 24/120.
    const { estimate } = spearmanCorrelation([1, 5, 9, 20, 70], [2, 1, 40, 3, 50])
    expect(estimate).toMatchObject({ method: 'rank-correlation', value: expect.closeTo(0.8, 12) })
  })

  it('depends on order only', () => {
    const pair = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 25 }), (pairs) => {
        const first = pairs.map(([one]) => one)
        const second = pairs.map(([, other]) => other)
        const rho = spearmanCorrelation(first, second).estimate.value
        const stretched = spearmanCorrelation(
          first.map((value) => value ** 3),
          second.map((value) => -value),
        ).estimate.value
        if (rho === null) expect(stretched).toBeNull()
        else expect(stretched).toBeCloseTo(-rho, 12)
      }),
    )
  })
})

describe('rank', () => {
  it('shares places among ties', () => {
    expect(rank([30, 10, 20, 10, 10])).toEqual({ ranks: [5, 2, 4, 2, 2], tieTerm: 24 })
    expect(rank([])).toEqual({ ranks: [], tieTerm: 0 })
  })

  it('adds up to n(n+1)/2', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const { ranks } = rank(values)
        const n = values.length
        expect(ranks.reduce((sum, one) => sum + one, 0)).toBe((n * (n + 1)) / 2)
      }),
    )
  })
})

describe('quantile', () => {
  it('is of type 7', () => {
    expect([0, 0.1, 0.5, 1].map((p) => quantile([1, 2, 4, 8], p))).toEqual([
      1,
      expect.closeTo(1.3, 12),
      3,
      8,
    ])
    expect(medianOf([9, 1, 5])).toBe(5)
  })
})
