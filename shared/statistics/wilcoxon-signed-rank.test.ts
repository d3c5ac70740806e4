import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoSidedNormalP } from './normal.ts'
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts'

describe('wilcoxonSignedRank', () => {
  // Hollander & Wolfe (1973), p. 29: depression before and after a tranquilizer; V = 40 (R's manual),
  // exact one-sided p = 0.01953. Ten of the 2⁹ ways of signs give a sum up to 5: 2·10/512.
  const first = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
  const second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]

  it('gives the exact figures of Hollander and Wolfe', () => {
    const result = wilcoxonSignedRank(second, first)
    expect(result).toMatchObject({ wPlus: 40, wMinus: 5, isExact: true, changed: 9, unchanged: 0 })
    expect(result.test).toMatchObject({ value: 40, p: 20 / 512 })
    expect(result.rankBiserial.value).toBeCloseTo(35 / 45, 12)
  })

  it('leaves out zeros and corrects for ties', () => {
    // Changes 0, 1, 1, −1, 3: ranks 2, 2, 2, 4; W⁺ = 8, W⁻ = 2; m = 4, σ² = 4·5·9/24 − 24/48 = 7.
    const result = wilcoxonSignedRank([5, 5, 5, 5, 5, null], [5, 6, 6, 4, 8, 9])
    expect(result).toMatchObject({ wPlus: 8, wMinus: 2, isExact: false, unchanged: 1 })
    expect(result.test).toMatchObject({ n: 5, missing: 1 })
    expect(result.test.value).toBeCloseTo((3 - 0.5) / Math.sqrt(7), 12)
  })

  it('sees ties through binary fractions', () => {
    // 0.3 − 0.1 and 0.5 − 0.3 are both 0.2, though not in binary.
    const result = wilcoxonSignedRank([0.1, 0.3, 0], [0.3, 0.5, 0.1])
    expect(result).toMatchObject({ isExact: false, wPlus: 6 })
    expect(result.sigma).toBeCloseTo(Math.sqrt((3 * 4 * 7) / 24 - 6 / 48), 12)
  })

  it('says why when there is nothing to rank', () => {
    expect(wilcoxonSignedRank([], []).test.reason).toBe('No student has both scores.')
    expect(wilcoxonSignedRank([3, 4], [3, 4])).toMatchObject({
      rankBiserial: { value: null, reason: 'No student’s score changed.' },
      unchanged: 2,
    })
    expect(wilcoxonSignedRank([3], [4]).test).toMatchObject({ value: 1, p: 1 })
  })

  it('turns with the windows, whatever the order of students', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
        const before = pairs.map(([one]) => one)
        const after = pairs.map(([, other]) => other)
        const there = wilcoxonSignedRank(before, after)
        const back = wilcoxonSignedRank(after.toReversed(), before.toReversed())
        expect([back.wMinus, back.wPlus]).toEqual([there.wPlus, there.wMinus])
        expect(back.test.p).toEqual(there.test.p === null ? null : expect.closeTo(there.test.p, 12))
        expect(there.test.p ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is near the normal curve where exact gives way to it', () => {
    const after = Array.from({ length: 49 }, (_, row) => (row % 3 === 0 ? -1 : 1) * (row + 1))
    const before = after.map(() => 0)
    const { isExact, test, wPlus, wMinus, sigma } = wilcoxonSignedRank(before, after)
    expect(isExact).toBe(true)
    const z = (Math.abs(wPlus - wMinus) - 1) / 2 / (sigma ?? Number.NaN)
    expect(test.p).toBeCloseTo(twoSidedNormalP(z), 3)
    expect(wilcoxonSignedRank([...before, 0], [...after, 50]).isExact).toBe(false)
  })
})
