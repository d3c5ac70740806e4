import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanGrowthIndex, medianPercentile } from './vendor-growth.ts'

describe('meanGrowthIndex', () => {
  it('is a mean with a t interval, and says why not', () => {
    // t(0.975, 2) = 4.302653; sd 0.5, n 3.
    const result = meanGrowthIndex([-0.5, 0, 0.5, null])
    expect(result).toMatchObject({ value: 0, n: 3, missing: 1, method: 'mean-growth-index' })
    expect(result.interval?.high).toBeCloseTo((4.302653 * 0.5) / Math.sqrt(3), 6)
    expect(meanGrowthIndex([0.3]).value).toBeNull()
  })
})

describe('medianPercentile', () => {
  // Conover (1999), § 3.2, and every table of the sign test: n = 10 takes the 2nd and the 9th
  // (2·11/1024 = 0.021), n = 20 the 6th and the 15th (0.041), n = 6 and n = 8 the ends (0.031 and 0.008).
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [10, 2, 9],
    [20, 6, 15],
  ])('takes of %i the places %i and %i', (n, low, high) => {
    const ranks = Array.from({ length: n }, (_, row) => row + 1)
    expect(medianPercentile(ranks.toReversed()).interval).toEqual({ low, high, level: 0.95 })
  })

  it('has no interval under six, no value under two', () => {
    expect(medianPercentile([20, 30, 40, 60, 90])).toMatchObject({ value: 40, interval: null })
    expect(medianPercentile([20, null])).toMatchObject({ value: null, n: 1, missing: 1 })
    expect(medianPercentile([]).reason).toBe('There are no percentiles.')
    expect(() => medianPercentile([101, 50])).toThrow(RangeError)
  })

  it('holds the median inside its interval', () => {
    const percentiles = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 300 })
    fc.assert(
      fc.property(percentiles, (values) => {
        const { value, interval } = medianPercentile(values)
        expect(interval?.low).toBeLessThanOrEqual(value ?? -1)
        expect(interval?.high).toBeGreaterThanOrEqual(value ?? 101)
      }),
    )
  })
})
