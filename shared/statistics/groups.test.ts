// Two groups of different students: in points, in standard deviations, by rank.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pooledGap, welchGap } from './group-gap.ts'
import { mannWhitney } from './mann-whitney.ts'
import { exactStandardizedInterval, standardizedGap } from './standardized-gap.ts'

const nearly = (value: number) => expect.closeTo(value, 9)

// The design's check, and by hand: gap 1, both sd 1, standard error √(2/3), t = √1.5 with 4 degrees
// of freedom, p = 1 − sinθ·(1 + cos²θ/2) with tan θ = t/2.
const higher = [5, 6, 7]
const lower = [4, 5, 6]

// Student (1908): hours of sleep under two drugs, taken as two groups as R's manual does:
// t = −1.8608, df = 17.776, p = 0.07939, interval −3.3654832 to 0.2054832; pooled p = 0.07919.
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('welchGap', () => {
  it('gives a small example by hand', () => {
    const { gap, standardError, test, a } = welchGap(higher, lower)
    expect(a).toEqual({ n: 3, missing: 0, mean: 6, sd: 1, median: 6 })
    expect(gap.value).toBe(1)
    expect(standardError).toBeCloseTo(Math.sqrt(2 / 3), 12)
    expect(test.value).toBeCloseTo(Math.sqrt(1.5), 12)
    expect(test.df).toEqual([nearly(4)])
    const cos2 = 1 / (1 + 1.5 / 4)
    expect(test.p).toBeCloseTo(1 - Math.sqrt(1 - cos2) * (1 + cos2 / 2), 10)
  })

  it('gives the figures of Student’s sleep data', () => {
    const { gap, test } = welchGap(drug1, drug2)
    expect(test.value).toBeCloseTo(-1.8608, 4)
    expect(test.df[0]).toBeCloseTo(17.776, 3)
    expect(test.p).toBeCloseTo(0.07939, 5)
    expect(gap.interval?.low).toBeCloseTo(-3.3654832, 6)
    expect(gap.interval?.high).toBeCloseTo(0.2054832, 6)
    expect(pooledGap(drug1, drug2).test).toMatchObject({ df: [18], p: expect.closeTo(0.07919, 5) })
  })

  it.each([
    [[], [], 'Neither group has scores.'],
    [[], [1, 2], 'The first group has no scores.'],
    [[1, 2], [null], 'The second group has no scores.'],
    [[1], [1, 2], 'The first group has only one score.'],
    [[1, 2], [1], 'The second group has only one score.'],
    [[1, 1], [2, 2], 'The scores do not vary within the groups.'],
  ])('says why %j and %j have no gap', (a, b, reason) => {
    expect(welchGap(a, b)).toMatchObject({
      gap: { value: null, reason },
      test: { p: null, reason },
    })
    expect(standardizedGap(a, b)).toMatchObject({ hedgesG: { value: null, reason }, cohenD: null })
    expect(exactStandardizedInterval(a, b)).toBeNull()
  })

  it('compares when only one group varies, and counts the missing', () => {
    const { gap, test } = welchGap([4, 4, 4, null], [1, 3])
    expect(gap).toMatchObject({ value: 2, n: 5, missing: 1, reason: null })
    expect(test.df).toEqual([1])
  })

  it('refuses NaN', () => {
    expect(() => welchGap([1, Number.NaN], [1, 2])).toThrow(RangeError)
  })
})

describe('standardizedGap', () => {
  it('is g = 0.80 for {5,6,7} against {4,5,6}', () => {
    // J(4) = Γ(2)/(√2·Γ(1.5)) = 0.797885 (Hedges 1981, table 1: 0.7979); d = 1;
    // interval g ± 1.96·J·√(6/9 + 1/12).
    const { hedgesG, cohenD, correction, glassDelta } = standardizedGap(higher, lower)
    expect(correction).toBeCloseTo(1 / (Math.SQRT2 * (Math.sqrt(Math.PI) / 2)), 12)
    expect([cohenD, glassDelta.value]).toEqual([1, 1])
    expect(hedgesG.value).toBeCloseTo(0.8, 2)
    expect(hedgesG.interval?.low).toBeCloseTo(0.797885 - 1.959964 * 0.797885 * Math.sqrt(0.75), 5)
  })

  it('has no Glass’s delta when the second group does not vary', () => {
    const { hedgesG, glassDelta } = standardizedGap([1, 3], [2, 2])
    expect(hedgesG.value).toBe(0)
    expect(glassDelta.reason).toContain('second group do not vary')
  })

  const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 })
  it('does not change with the unit or the order of rows, and turns with the groups', () => {
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 1, max: 20 }), (a, b, scale) => {
        const g = standardizedGap(a, b).hedgesG.value
        const moved = (values: number[]) => values.map((value) => scale * value + 1500)
        const other = standardizedGap(moved(b).toReversed(), moved(a)).hedgesG.value
        if (g === null) expect(other).toBeNull()
        else expect(other).toBeCloseTo(-g, 8)
      }),
    )
  })

  it('holds g inside both intervals', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const { hedgesG } = standardizedGap(a, b)
        fc.pre(hedgesG.value !== null && Math.abs(hedgesG.value) < 5)
        for (const interval of [hedgesG.interval, exactStandardizedInterval(a, b)]) {
          expect(interval?.low).toBeLessThan(hedgesG.value ?? -99)
          expect(interval?.high).toBeGreaterThan(hedgesG.value ?? 99)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('mannWhitney', () => {
  // Hollander & Wolfe (1973), p. 69: permeability of the human chorioamnion; U = 35 (R's manual).
  const atTerm = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
  const early = [1.15, 0.88, 0.9, 0.74, 1.21]

  it('counts the pairs of Hollander and Wolfe', () => {
    const { u, superiority, cliffsDelta, test } = mannWhitney(atTerm, early)
    expect([u, superiority.value]).toEqual([35, 0.7])
    expect(cliffsDelta).toBeCloseTo(0.4, 12)
    // z = (35 − 25 − ½)/√(50·16/12)
    expect(test.value).toBeCloseTo(9.5 / Math.sqrt(50 * (16 / 12)), 12)
  })

  it('lets ties count half', () => {
    // Against 2: 1 below, 2 equal, 3 above; against 3: 1 and 2 below, 3 equal. U = 1.5 + 0.5.
    // Two ties of two: σ² = 6/12·(6 − 12/20) = 2.7.
    const { u, superiority, test } = mannWhitney([1, 2, 3], [2, 3])
    expect([u, superiority.value]).toEqual([2, 2 / 6])
    expect(test.value).toBeCloseTo(-0.5 / Math.sqrt(2.7), 12)
  })

  it('says why, and gives no interval without overlap', () => {
    expect(mannWhitney([], [1]).test.reason).toBe('The first group has no scores.')
    expect(mannWhitney([1, 2], []).superiority.reason).toBe('The second group has no scores.')
    expect(mannWhitney([2, 2], [2]).superiority.reason).toBe('All scores are the same.')
    expect(mannWhitney([5, 6], [1, 2]).superiority).toMatchObject({ value: 1, interval: null })
  })

  it('depends on order only, and stays within 0 and 1', () => {
    const level = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(level, level, (a, b) => {
        const { superiority } = mannWhitney(a, b)
        const stretched = (values: number[]) => values.map((value) => value ** 3)
        const other = mannWhitney(stretched(b), stretched(a)).superiority
        if (superiority.value === null) return
        expect(other.value).toBeCloseTo(1 - superiority.value, 12)
        expect(superiority.interval?.low ?? 0).toBeGreaterThanOrEqual(0)
        expect(superiority.interval?.high ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })
})
