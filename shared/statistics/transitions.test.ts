// Levels before and after: the table, who crossed a line, and whether the two agree.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from './kappa.ts'
import { levelOf, levelShares } from './level-shares.ts'
import { exactMcNemar, mcNemarChiSquare } from './mcnemar.ts'
import { crossings, transitions } from './transitions.ts'

describe('levelShares', () => {
  it('puts a score at a cut into the level above it', () => {
    expect([59, 60, 84.9, 85].map((score) => levelOf(score, [60, 85]))).toEqual([1, 2, 2, 3])
    expect(levelOf(0.1 + 0.2, [0.3])).toBe(2)
    expect(() => levelOf(Number.NaN, [1])).toThrow(RangeError)
  })

  it('counts each level, also the empty one', () => {
    const { levels, atOrAbove } = levelShares([1, 3, 3, null, 1, 1], 3)
    expect(levels.map(({ count }) => count)).toEqual([3, 0, 2])
    expect(levels[0]?.share).toMatchObject({ value: 0.6, n: 5, missing: 1 })
    expect(atOrAbove(2).value).toBe(0.4)
    expect(atOrAbove(1).value).toBe(1)
    expect(levelShares([], 2).levels[1]?.share.reason).toBe('No student has a result.')
    expect(() => levelShares([4], 3)).toThrow(RangeError)
    expect(() => levelShares([1.5], 3)).toThrow(RangeError)
  })
})

describe('transitions', () => {
  it('counts rows before and columns after', () => {
    const result = transitions([1, 1, 2, 2, 3, null], [1, 2, 3, 1, 3, 2], 3)
    expect(result.counts).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [0, 0, 1],
    ])
    expect(result.rowShares[0]).toEqual([0.5, 0.5, 0])
    expect([result.up.count, result.same.count, result.down.count]).toEqual([2, 2, 1])
    expect(result.up.share).toMatchObject({ value: 0.4, n: 5, missing: 1 })
    expect(result.meanChange.value).toBeCloseTo(0.2, 12)
    expect(crossings(result, 2)).toEqual({ up: 1, down: 1, above: 2, below: 1 })
  })

  it('has null shares for an empty row, and says why without students', () => {
    const result = transitions([1], [2], 2)
    expect(result.rowShares[1]).toEqual([null, null])
    expect(result.meanChange.reason).toContain('Only 1 of the two')
    expect(transitions([], [], 2).up).toMatchObject({ count: 0, share: { value: null } })
    expect(() => transitions([1], [], 2)).toThrow(RangeError)
    expect(() => transitions([1], [3], 2)).toThrow(RangeError)
  })

  it('turns over with the windows and adds up', () => {
    const level = fc.option(fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { maxLength: 40 }), (pairs) => {
        const before = pairs.map(([one]) => one)
        const after = pairs.map(([, other]) => other)
        const there = transitions(before, after, 4)
        const back = transitions(after, before, 4)
        const turned = there.counts.map((_, to) => there.counts.map((row) => row[to]))
        expect(back.counts).toEqual(turned)
        const parts = there.up.count + there.same.count + there.down.count
        expect([parts, there.n + there.missing]).toEqual([there.n, pairs.length])
        const crossed = crossings(there, 3)
        const all = crossed.up + crossed.down + crossed.above + crossed.below
        expect(all).toBe(there.n)
      }),
    )
  })
})

describe('McNemar', () => {
  it('is exact: nine up and one down', () => {
    const { shareUp, test } = exactMcNemar({ up: 9, down: 1, stayed: 30 })
    expect(test).toMatchObject({ value: 9, n: 40, p: 22 / 1024 })
    // Clopper & Pearson (1934): 9 of 10.
    expect(shareUp.interval?.low).toBeCloseTo(0.555, 4)
  })

  // Agresti (2002), table 10.1: approval of the Prime Minister twice; z² = (86 − 150)²/236 = 17.36.
  it('gives Agresti’s chi-square', () => {
    const changed = { up: 86, down: 150, stayed: 1364 }
    const { value, p } = mcNemarChiSquare(changed, { continuity: false })
    expect(value).toBeCloseTo(17.36, 2)
    expect(p).toBeLessThan(0.0001)
    expect(mcNemarChiSquare(changed).value).toBeCloseTo(63 ** 2 / 236, 12)
  })

  it('says when no student crossed, and knows no half students', () => {
    expect(exactMcNemar({ up: 0, down: 0, stayed: 12 }).test.reason).toContain('No student crossed')
    expect(mcNemarChiSquare({ up: 0, down: 0, stayed: 12 }).p).toBeNull()
    expect(exactMcNemar({ up: 4, down: 4, stayed: 0 }).test.p).toBe(1)
    expect(() => exactMcNemar({ up: 0.5, down: 1, stayed: 2 })).toThrow(RangeError)
  })
})

describe('agreement', () => {
  it('is 0.40 where 35 of 50 agree and chance gives half', () => {
    // p_o = 35/50, p_e = (25·30 + 25·20)/50² = 0.5.
    const { observed, kappa } = agreement([
      [20, 5],
      [10, 15],
    ])
    expect(observed).toBe(0.7)
    expect(kappa.value).toBeCloseTo(0.4, 12)
  })

  it('is −1 for the opposite order, weighted quadratically', () => {
    // Distances seen 4 + 0 + 4, by chance (0+1+4+1+0+1+4+1+0)/3 = 4: 1 − 8/4.
    const opposite = [
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]
    expect(agreement(opposite, { weights: 'quadratic' }).kappa.value).toBeCloseTo(-1, 12)
  })

  it('says why without students and with one level only', () => {
    expect(
      agreement([
        [0, 0],
        [0, 0],
      ]).kappa.value,
    ).toBeNull()
    expect(
      agreement([
        [7, 0],
        [0, 0],
      ]),
    ).toMatchObject({ observed: 1, kappa: { value: null } })
  })
})
