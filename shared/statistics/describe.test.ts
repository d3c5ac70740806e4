import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'

suite('describe', () => {
  // Hyndman & Fan (1996), type 7 on 1..10: 3.25, 5.5, 7.75 (R: quantile(1:10)).
  it('gives type 7 quartiles, the sd with n − 1 and the t interval', () => {
    const result = describe([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect([result.quartile1, result.median, result.quartile3]).toEqual([3.25, 5.5, 7.75])
    expect([result.percentile10, result.percentile90]).toEqual([1.9, 9.1])
    expect(result.sd).toBeCloseTo(3.0276503540974917, 12)
    expect(result.standardError).toBeCloseTo(3.0276503540974917 / Math.sqrt(10), 12)
    // t(0.975, 9) = 2.262157 in every printed table.
    expect(result.mean.interval?.low).toBeCloseTo(
      5.5 - (2.262157 * 3.0276503541) / Math.sqrt(10),
      5,
    )
    expect(result.mean.reason).toBeNull()
  })

  it('counts the missing and leaves them out', () => {
    const result = describe([4, null, 6, null])
    expect([result.n, result.missing, result.mean.value]).toEqual([2, 2, 5])
  })

  it('says why instead of a number', () => {
    expect(describe([]).mean).toMatchObject({ value: null, n: 0, reason: 'There are no scores.' })
    expect(describe([7])).toMatchObject({ sd: null, median: null, mean: { value: null, n: 1 } })
    const equal = describe([0.1, 0.1, 0.1])
    expect(equal.mean.value).toBeCloseTo(0.1, 15)
    expect(equal.mean.interval).toBeNull()
    expect(equal.mean.reason).toContain('All 3 scores are the same')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (bad) => {
    expect(() => describe([1, bad])).toThrow(RangeError)
  })

  it('puts the quartiles in order and the mean inside its interval', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 2 }), (scores) => {
        const { min, quartile1, median, quartile3, max, mean } = describe(scores)
        const ordered = [min, quartile1, median, quartile3, max]
        expect(ordered).toEqual(ordered.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
        if (mean.interval === null) return
        expect(mean.value).toBeGreaterThan(mean.interval.low)
        expect(mean.value).toBeLessThan(mean.interval.high)
      }),
    )
  })
})
