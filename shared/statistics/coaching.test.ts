// Coached against comparison: difference in differences, at equal first scores, with classes, and
// whether the groups could be compared at all.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedDifference } from './adjusted-difference.ts'
import { baselineEquivalence } from './baseline-equivalence.ts'
import {
  clusteredDifference,
  confoundedWithTeacher,
  designEffectOfGains,
} from './clustered-difference.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { hedgesCorrection } from './hedges-correction.ts'
import { fitLinearModel, robustStandardErrors } from './linear-model.ts'
import { meanOf } from './moments.ts'

// By hand: gains 4, 3, 5 (mean 4, variance 1) and 1, 1, 3 (mean 5/3, variance 4/3).
const coached = { before: [10, 12, 14], after: [14, 15, 19] }
const comparison = { before: [11, 13, 12], after: [12, 14, 15] }

describe('differenceInDifferences', () => {
  it('gives a small example by hand', () => {
    const result = differenceInDifferences(coached, comparison)
    expect(result.estimate).toMatchObject({ n: 6, missing: 0, reason: null })
    expect(result.estimate.value).toBeCloseTo(7 / 3, 12)
    // √(1/3 + 4/9); Satterthwaite (7/9)²/((1/3)²/2 + (4/9)²/2)
    expect(result.standardError).toBeCloseTo(Math.sqrt(7) / 3, 12)
    expect(result.test.df[0]).toBeCloseTo(((49 / 81) * 2) / (1 / 9 + 16 / 81), 12)
    // Second scores: variances 7 and 7/3, pooled 14/3.
    const unit = hedgesCorrection(4) / Math.sqrt(14 / 3)
    expect(result.standardized.value).toBeCloseTo((7 / 3) * unit, 12)
    const low = result.estimate.interval?.low ?? Number.NaN
    expect(result.standardized.interval?.low).toBeCloseTo(low * unit, 12)
  })

  it('uses students with both scores only', () => {
    const more = { before: [10, 12, 14, null, 3], after: [14, 15, 19, 20, null] }
    const { estimate } = differenceInDifferences(more, comparison)
    expect(estimate).toMatchObject({ n: 6, missing: 2, value: expect.closeTo(7 / 3, 12) })
  })

  it.each([
    [{ before: [], after: [] }, 'No student of the first group has both scores.'],
    [{ before: [1, null], after: [2, 4] }, 'Only one student of the first group has both scores.'],
  ])('says why %j cannot be compared', (group, reason) => {
    const result = differenceInDifferences(group, comparison)
    expect(result.estimate).toMatchObject({ value: null, reason })
    expect(result.standardized).toMatchObject({ value: null, reason })
  })

  it('says when all students of a group changed alike', () => {
    const alike = { before: [1, 2], after: [3, 4] }
    expect(differenceInDifferences(alike, alike).estimate.reason).toContain('the same amount')
  })

  it('turns its sign with the groups, and does not mind a shift of both windows', () => {
    const score = fc.integer({ min: 0, max: 60 })
    const group = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(group, group, fc.integer({ min: -9, max: 9 }), (one, other, shift) => {
        const windows = (pairs: [number, number][], more: number) => ({
          before: pairs.map(([before]) => before),
          after: pairs.map(([, after]) => after + more),
        })
        const there = differenceInDifferences(windows(one, 0), windows(other, 0)).estimate.value
        const back = differenceInDifferences(windows(other, shift), windows(one, shift))
        if (there === null) expect(back.estimate.value).toBeNull()
        else expect(back.estimate.value).toBeCloseTo(-there, 9)
      }),
    )
  })
})

describe('adjustedDifference', () => {
  // By hand: within both groups Sxx = 2, Sxy = 3, so slope 1.5; means (2, 3) and (3, 6), so
  // (6 − 3) − 1.5·(3 − 2) = 1.5; residual sum of squares 12 − 36/4 = 3 with 3 degrees of freedom;
  // standard error √(1·(1/3 + 1/3 + 1²/4)).
  const first = { before: [2, 3, 4], after: [4, 7, 7] }
  const second = { before: [1, 2, 3], after: [2, 2, 5] }

  it('gives a small example by hand', () => {
    const result = adjustedDifference(first, second)
    expect(result.estimate.value).toBeCloseTo(1.5, 12)
    expect(result.slope).toBeCloseTo(1.5, 12)
    expect(result.standardError).toBeCloseTo(Math.sqrt(11 / 12), 12)
    expect(result.test.df).toEqual([3])
    expect(result.standardized.value).toBeCloseTo((1.5 * hedgesCorrection(4)) / Math.sqrt(3), 12)
  })

  it('says why it cannot adjust', () => {
    const nobody = { before: [], after: [] }
    expect(adjustedDifference(nobody, second).estimate.reason).toContain('Each group needs two')
    const same = { before: [5, 5, 5], after: [1, 2, 3] }
    const result = adjustedDifference(same, { before: [4, 4], after: [2, 3] })
    expect(result.estimate.reason).toContain('do not vary')
    expect(result.test.p).toBeNull()
  })
})

describe('clusteredDifference', () => {
  const classes = (gains: readonly (readonly number[])[], name: string) =>
    gains.map((list, index) => ({ teacher: `${name}${index}`, gains: list }))
  const first = classes(
    [
      [3, 5],
      [4, 4],
      [2, 2],
      [6, 8],
      [1, 5],
    ],
    'A',
  )
  const second = classes(
    [
      [1, 1],
      [2, 4],
      [0, 2],
      [3, 3],
      [2, 2],
    ],
    'B',
  )

  it('takes each teacher’s students together', () => {
    const { value, interval, n } = clusteredDifference(first, second)
    expect([value, n]).toEqual([expect.closeTo(2, 12), 20])
    // For two group means the sandwich is Σ(Σe)²/n² of each group, times 10/9·19/18 (Liang & Zeger
    // 1986); class sums of e about means 4 and 2: 0, 0, −4, 6, −2 and −2, 2, −2, 2, 0. t(0.975, 9).
    const variance = (56 / 100 + 16 / 100) * (10 / 9) * (19 / 18)
    expect(interval?.high).toBeCloseTo(2 + 2.262157 * Math.sqrt(variance), 5)
  })

  it('gives no interval under ten teachers, nothing for one group', () => {
    const few = clusteredDifference(first.slice(1), second)
    expect(few).toMatchObject({
      interval: null,
      reason: expect.stringContaining('With 9 teachers'),
    })
    expect(clusteredDifference(first, []).value).toBeNull()
  })

  it('says when teacher and coaching cannot be told apart', () => {
    expect(confoundedWithTeacher({ coached: 1, comparison: 1 })).toContain('cannot be told apart')
    expect(confoundedWithTeacher({ coached: 1, comparison: 6 })).toContain('only one coached')
    expect(confoundedWithTeacher({ coached: 3, comparison: 1 })).toContain('only one comparison')
    expect(confoundedWithTeacher({ coached: 2, comparison: 2 })).toBeNull()
  })

  it('finds what the classes cost, and assumes it for a handful of classes', () => {
    // Within groups: SS_b = 2·(0² + 0² + 2² + 3² + 1²) + 2·(1² + 1² + 1² + 1² + 0²) = 36, df 8;
    // SS_w = 2 + 0 + 0 + 2 + 8 + 0 + 2 + 2 + 0 + 0 = 16, df 10; n₀ = 2: (4.5 − 1.6)/(4.5 + 1.6).
    const found = designEffectOfGains(first, second)
    expect(found.isAssumed).toBe(false)
    expect(found.intraclassCorrelation).toBeCloseTo(2.9 / 6.1, 12)
    expect(found.estimate.value).toBeCloseTo(1 + 2.9 / 6.1, 12)
    const few = designEffectOfGains(first.slice(0, 2), second.slice(0, 2))
    expect(few).toMatchObject({ isAssumed: true, intraclassCorrelation: 0.2 })
    expect(designEffectOfGains([], []).estimate.value).toBeNull()
  })
})

describe('baselineEquivalence', () => {
  it.each([
    [[4, 5, 6], [4, 5, 6], 'equivalent'],
    [[4, 5, 6, 5.2], [4, 5, 6, 4.8], 'adjust'],
    [[5, 6, 7], [4, 5, 6], 'not-comparable'],
    [[5, 6, 7], [], 'unknown'],
  ])('%j against %j is %s', (first, second, verdict) => {
    expect(baselineEquivalence(first, second).verdict).toBe(verdict)
    expect(baselineEquivalence(second, first).verdict).toBe(verdict)
  })

  it('says what follows', () => {
    expect(baselineEquivalence([5, 6, 7], [4, 5, 6]).sentence).toContain('cannot tell')
    expect(baselineEquivalence([], [1, 2]).sentence).toBe('The first group has no scores.')
  })
})

describe('fitLinearModel', () => {
  // Anscombe (1973), first data set: y = 3.00 + 0.500x, standard error of slope 0.118, R² = .667.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  const line = fitLinearModel(
    y,
    x.map((value) => [1, value]),
  )

  it('gives the figures of Anscombe’s first data set', () => {
    expect(line?.coefficients[0]).toBeCloseTo(3.00009, 5)
    expect(line?.coefficients[1]).toBeCloseTo(0.50009, 5)
    expect(line?.standardErrors[1]).toBeCloseTo(0.1179, 4)
    expect(line?.rSquared).toBeCloseTo(0.6665, 4)
    expect(line?.residualSd).toBeCloseTo(1.2366, 4)
    expect(meanOf(line?.residuals ?? [1])).toBeCloseTo(0, 12)
  })

  it('has no answer without a spare row or with columns that repeat each other', () => {
    expect(
      fitLinearModel(
        [1, 2],
        [
          [1, 3],
          [1, 4],
        ],
      ),
    ).toBeNull()
    expect(
      fitLinearModel(
        [1, 2, 4],
        [
          [1, 3],
          [1, 3],
          [1, 3],
        ],
      ),
    ).toBeNull()
    expect(fitLinearModel([], [])).toBeNull()
    expect(() => fitLinearModel([1], [[1], [1]])).toThrow(RangeError)
    expect(() => fitLinearModel([1, 2, Number.NaN], [[1], [1], [1]])).toThrow(RangeError)
  })

  it('needs a cluster a row', () => {
    if (line === null) throw new Error('Anscombe’s line is missing')
    expect(() => robustStandardErrors(line, ['a'])).toThrow(RangeError)
  })
})
