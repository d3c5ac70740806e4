import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonShare } from './wilson-share.ts'

describe('wilsonShare', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81/263 → 0.2553 to 0.3662,
  // 15/148 → 0.0624 to 0.1605, 0/20 → 0 to 0.1611, 1/29 → 0.0061 to 0.1718.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies in %f to %f', (count, n, low, high) => {
    const { interval } = wilsonShare(count, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  it('says why under two students', () => {
    expect(wilsonShare(0, 0)).toMatchObject({ value: null, reason: 'No student has a result.' })
    expect(wilsonShare(1, 1, { missing: 3 })).toMatchObject({ value: null, n: 1, missing: 3 })
  })

  it.each([
    [3, 2],
    [-1, 5],
    [1.5, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (count, n) => {
    expect(() => wilsonShare(count, n)).toThrow(RangeError)
  })

  it('stays inside 0 to 1, holds the share, and mirrors', () => {
    const counts = fc
      .integer({ min: 2, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([count, n]) => {
        const { value, interval } = wilsonShare(count, n)
        const mirrored = wilsonShare(n - count, n).interval
        expect(interval?.low).toBeGreaterThanOrEqual(0)
        expect(interval?.high).toBeLessThanOrEqual(1)
        expect(interval?.low).toBeLessThanOrEqual(value ?? -1)
        expect(interval?.high).toBeGreaterThanOrEqual(value ?? 2)
        expect(1 - (mirrored?.high ?? 2)).toBeCloseTo(interval?.low ?? -1, 12)
      }),
    )
  })
})
