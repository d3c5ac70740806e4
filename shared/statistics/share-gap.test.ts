import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOfGap, intervalOfDifference } from './change-of-gap.ts'
import { welchGap } from './group-gap.ts'
import { shareGap } from './share-gap.ts'

describe('shareGap', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i against %i of %i lies in %f to %f', (a, na, b, nb, low, high) => {
    const { gap } = shareGap({ count: a, n: na }, { count: b, n: nb })
    expect(gap.interval?.low).toBeCloseTo(low, 4)
    expect(gap.interval?.high).toBeCloseTo(high, 4)
  })

  it('gives chi-square and h by hand', () => {
    // 10 of 20 against 5 of 20: χ² = 40·(10·15 − 5·10)²/(20·20·15·25); h = 2(π/4 − π/6).
    const { test, cohenH, simpleInterval } = shareGap({ count: 10, n: 20 }, { count: 5, n: 20 })
    expect(test.value).toBeCloseTo(8 / 3, 12)
    expect(cohenH).toBeCloseTo(Math.PI / 6, 12)
    expect(simpleInterval?.high).toBeCloseTo(
      0.25 + 1.959964 * Math.sqrt(0.25 / 20 + 0.1875 / 20),
      6,
    )
    const { test: corrected } = shareGap({ count: 10, n: 20 }, { count: 5, n: 20 }, { yates: true })
    expect(corrected.value).toBeCloseTo((40 * 80 ** 2) / (20 * 20 * 15 * 25), 12)
  })

  it('says why', () => {
    const empty = shareGap({ count: 0, n: 0, missing: 4 }, { count: 2, n: 5 })
    expect(empty.gap).toMatchObject({
      value: null,
      missing: 4,
      reason: expect.stringContaining('First'),
    })
    expect(empty.test.p).toBeNull()
    expect(shareGap({ count: 0, n: 5 }, { count: 0, n: 4 }).test.reason).toBe(
      'No student reached it.',
    )
    expect(shareGap({ count: 5, n: 5 }, { count: 4, n: 4 }).test.reason).toContain('Every student')
    expect(() => shareGap({ count: 3, n: 2 }, { count: 0, n: 2 })).toThrow(RangeError)
  })

  it('turns with the groups and stays within −1 and 1', () => {
    const group = fc
      .integer({ min: 2, max: 200 })
      .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
    fc.assert(
      fc.property(group, group, (a, b) => {
        const there = shareGap(a, b).gap.interval
        const back = shareGap(b, a).gap.interval
        expect(back?.low).toBeCloseTo(-(there?.high ?? 9), 12)
        expect(there?.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there?.high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

describe('changeOfGap', () => {
  const year1 = shareGap({ count: 30, n: 50 }, { count: 20, n: 50 }).gap
  const year2 = shareGap({ count: 30, n: 50 }, { count: 28, n: 50 }).gap

  it('is second minus first, wider than either', () => {
    const change = changeOfGap(year1, year2)
    expect(change).toMatchObject({ n: 200, method: 'change-of-gap', reason: null })
    expect(change.value).toBeCloseTo(0.04 - 0.2, 12)
    const width = (interval: { low: number; high: number } | null) =>
      (interval?.high ?? Number.NaN) - (interval?.low ?? Number.NaN)
    expect(width(change.interval)).toBeGreaterThan(width(year1.interval))
    expect(width(change.interval)).toBeLessThan(width(year1.interval) + width(year2.interval))
  })

  it('adds symmetric intervals like right angles', () => {
    const base = { n: 9, missing: 0, method: 'welch-t', reason: null } as const
    const a = { ...base, value: 5, interval: { low: 2, high: 8, level: 0.95 } } as const
    const b = { ...base, value: 1, interval: { low: -3, high: 5, level: 0.95 } } as const
    expect(intervalOfDifference(a, b)).toEqual({ low: -1, high: 9, level: 0.95 })
  })

  it('says which gap is missing', () => {
    const none = welchGap([], [1, 2]).gap
    expect(changeOfGap(none, year2).reason).toBe('First gap: The first group has no scores.')
    expect(changeOfGap(year1, none).reason).toContain('Second gap')
    expect(changeOfGap({ ...year1, interval: null }, year2)).toMatchObject({ interval: null })
  })
})
