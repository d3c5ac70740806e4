import { describe, expect, it } from 'vitest'
import { normalHeightAt, twoSidedNormalP } from './normal.ts'
import * as tails from './tails.ts'

// Points that every printed table has.
describe('tails', () => {
  it('knows the tables of F, chi-square and the normal curve', () => {
    expect(tails.upperTailF(4.964603, { df1: 1, df2: 10 })).toBeCloseTo(0.05, 6)
    expect(tails.quantileF(0.95, { df1: 3, df2: 20 })).toBeCloseTo(3.098391, 6)
    expect(tails.upperTailChiSquare(3.841459, 1)).toBeCloseTo(0.05, 6)
    expect(tails.upperTailChiSquare(9.21034, 2)).toBeCloseTo(0.01, 6)
    expect(twoSidedNormalP(-1.959964)).toBeCloseTo(0.05, 6)
    expect(normalHeightAt(0.5)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12)
  })

  it('keeps the digits of tiny p-values', () => {
    // Two degrees of freedom: P(χ² ≥ x) = e^(−x/2) exactly, and P(F ≥ f) = (1 + 2f/df₂)^(−df₂/2).
    expect(tails.upperTailChiSquare(400, 2) / Math.exp(-200)).toBeCloseTo(1, 9)
    const f = tails.upperTailF(300, { df1: 2, df2: 100 })
    expect(f / 7 ** -50).toBeCloseTo(1, 9)
    expect([tails.upperTailF(0, { df1: 2, df2: 9 }), tails.upperTailChiSquare(0, 1)]).toEqual([
      1, 1,
    ])
  })

  it('tosses a fair coin', () => {
    expect(tails.fairCoinCumulative(1, 10)).toBeCloseTo(11 / 1024, 14)
    expect([-1, 10].map((count) => tails.fairCoinCumulative(count, 10))).toEqual([0, 1])
  })

  // 9 of 10: 0.5550 to 0.9975 in the tables of Clopper & Pearson (1934) and since.
  it('gives the exact interval of a share', () => {
    const { low, high } = tails.clopperPearson(9, 10)
    expect([low, high]).toEqual([expect.closeTo(0.555, 4), expect.closeTo(0.9975, 4)])
    expect(tails.clopperPearson(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.3085, 4) })
    expect(tails.clopperPearson(10, 10).high).toBe(1)
  })
})
