// Three and more groups: analysis of variance, by rank, and how alike students of a class are.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designEffect, widen } from './design-effect.ts'
import { intraclassCorrelation, intraclassCorrelationWithin } from './intraclass-correlation.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { oneWayAnova } from './one-way-anova.ts'
import { welchAnova } from './welch-anova.ts'

// Dobson (1983): dried weight of plants under three treatments; R's `PlantGrowth`.
const plants = [
  [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26],
]

describe('several groups', () => {
  it('gives the published figures of the plants', () => {
    const { test, table } = oneWayAnova(plants)
    expect(test).toMatchObject({ df: [2, 27], value: expect.closeTo(4.8461, 4) })
    expect(test.p).toBeCloseTo(0.01591, 5)
    expect(table?.between.sumOfSquares).toBeCloseTo(3.76634, 5)
    expect(table?.within.sumOfSquares).toBeCloseTo(10.49209, 5)
    expect(table?.etaSquared).toBeCloseTo(3.76634 / (3.76634 + 10.49209), 5)
    // ω² = (SS_b − 2·MS_w)/(SS_t + MS_w), ε² = (SS_b − 2·MS_w)/SS_t
    expect(table?.omegaSquared).toBeCloseTo((3.76634 - 2 * 0.388596) / (14.25843 + 0.388596), 4)
    expect(table?.epsilonSquared).toBeCloseTo((3.76634 - 2 * 0.388596) / 14.25843, 4)
    const welch = welchAnova(plants)
    expect(welch).toMatchObject({ value: expect.closeTo(5.181, 3), p: expect.closeTo(0.01739, 5) })
    expect(welch.df).toEqual([2, expect.closeTo(17.128, 3)])
    const ranks = kruskalWallis(plants)
    expect(ranks).toMatchObject({ value: expect.closeTo(7.9882, 4), p: expect.closeTo(0.01842, 5) })
  })

  it('leaves out groups without scores, and counts the missing', () => {
    const withHoles = [...plants, [], [null, null]]
    expect(oneWayAnova(withHoles).test).toMatchObject({ n: 30, missing: 2, df: [2, 27] })
    expect(kruskalWallis(withHoles)).toMatchObject({ df: [2], missing: 2 })
    expect(welchAnova(withHoles).reason).toContain('Every group needs two scores')
  })

  it.each([
    [[], 'At least two groups with scores are needed.'],
    [[[1, 2], []], 'At least two groups with scores are needed.'],
    [[[1], [2], [3]], 'No group has two scores.'],
    [
      [
        [1, 1],
        [2, 2],
      ],
      'The scores do not vary within the groups.',
    ],
  ])('says why %j has no F', (groups, reason) => {
    expect(oneWayAnova(groups)).toMatchObject({ table: null, test: { p: null, reason } })
  })

  it('says why ranks and Welch’s weights have nothing to say', () => {
    expect(kruskalWallis([[2, 2], [2]]).reason).toBe('All scores are the same.')
    expect(kruskalWallis([[2, 3]]).reason).toBe('At least two groups with scores are needed.')
    expect(welchAnova([[1, 2]]).reason).toBe('At least two groups are needed.')
    expect(
      welchAnova([
        [1, 2],
        [3, 3],
      ]).p,
    ).toBeNull()
  })

  it('does not change with unit, order of groups or order of rows', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(scores, { minLength: 2, maxLength: 6 }), (groups) => {
        const moved = groups.toReversed().map((group) => group.map((x) => 7 * x + 400).toReversed())
        for (const analyze of [oneWayF, welchAnova, kruskalWallis]) {
          const [one, other] = [analyze(groups), analyze(moved)]
          expect(other.value ?? -1).toBeCloseTo(one.value ?? -1, 6)
          if (one.p !== null) expect(one.p >= 0 && one.p <= 1).toBe(true)
        }
      }),
    )
  })
})

const oneWayF = (groups: readonly (readonly number[])[]) => oneWayAnova(groups).test

describe('intraclassCorrelation', () => {
  // Shrout & Fleiss (1979), table 2: six targets, four judges. ICC(1,1) = .17, F = 11.24/6.26;
  // interval −.133 to .723 (their formulas, as psych prints them).
  const targets = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  it('gives the example of Shrout and Fleiss', () => {
    const { estimate, effectiveClassSize } = intraclassCorrelation(targets)
    expect(estimate.value).toBeCloseTo(0.166, 3)
    expect(estimate.interval?.low).toBeCloseTo(-0.133, 3)
    expect(estimate.interval?.high).toBeCloseTo(0.723, 3)
    expect(effectiveClassSize).toBe(4)
  })

  it('is below 0 when classes differ less than chance, and never above 1', () => {
    const alike = intraclassCorrelation([
      [1, 9],
      [2, 8],
    ])
    expect(alike.estimate).toMatchObject({
      interval: null,
      reason: expect.stringContaining('not differ'),
    })
    expect(alike.estimate.value).toBe(-1)
    const scores = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(scores, { minLength: 2, maxLength: 8 }), (classes) => {
        const { value } = intraclassCorrelation(classes).estimate
        if (value !== null) expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('intraclassCorrelationWithin', () => {
  const groups = [
    [
      [3, 5],
      [4, 6],
      [8, 9],
    ],
    [
      [2, 3],
      [7, 5],
    ],
  ]

  it('does not take what sets the groups apart for a likeness of classes', () => {
    const one = intraclassCorrelationWithin(groups).estimate.value ?? Number.NaN
    const moved = groups.map((group, g) => group.map((scores) => scores.map((x) => x + 50 * g)))
    expect(intraclassCorrelationWithin(moved).estimate.value).toBeCloseTo(one, 9)
    expect(intraclassCorrelation(moved.flat()).estimate.value).toBeGreaterThan(0.95)
    expect(intraclassCorrelationWithin(groups)).toMatchObject({
      dfBetween: 3,
      effectiveClassSize: 2,
    })
  })

  it.each([
    [[], 'At least two classes are needed.'],
    [[[[1, 2]], [[3, 4], []]], 'At least two classes are needed.'],
    [[[[1], [2], [null]]], 'No class has two scores.'],
    [
      [
        [
          [1, 1],
          [2, 2],
        ],
      ],
      'The scores do not vary within the classes.',
    ],
  ])('says why %j has none', (none, reason) => {
    expect(intraclassCorrelationWithin(none).estimate).toMatchObject({ value: null, reason })
  })
})

describe('designEffect', () => {
  it('is 4.8 for classes of twenty at the usual .20', () => {
    const result = designEffect({ n: 240, clusterSize: 20, intraclassCorrelation: null })
    expect(result).toMatchObject({ isAssumed: true, effectiveN: expect.closeTo(50, 9) })
    expect(result.estimate.value).toBeCloseTo(4.8, 12)
    expect(result.estimate.reason).toContain('0.20 is assumed')
  })

  it('is 1 where classes do not matter, and refuses what cannot be', () => {
    const none = { n: 50, clusterSize: 25, intraclassCorrelation: -0.02 }
    expect(designEffect(none).estimate.value).toBe(1)
    expect(designEffect({ ...none, n: 1 }).estimate.value).toBeNull()
    expect(() => designEffect({ ...none, intraclassCorrelation: 1.2 })).toThrow(RangeError)
    expect(() => designEffect({ ...none, clusterSize: 0 })).toThrow(RangeError)
  })

  it('widens an interval about its middle', () => {
    expect(widen({ low: 1, high: 3, level: 0.95 }, 4)).toEqual({ low: 0, high: 4, level: 0.95 })
  })
})
