import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedDifference } from './paired-difference.ts'

// Student (1908), "The probable error of a mean": hours of sleep of ten patients under two drugs;
// R's `sleep`. t = 4.0621, df = 9, p = 0.002833, mean 1.58, interval 0.70 to 2.46.
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('pairedDifference', () => {
  it('gives the figures of Student’s sleep data', () => {
    const result = pairedDifference(drug1, drug2)
    expect(result.meanDifference.value).toBeCloseTo(1.58, 10)
    expect(result.meanDifference.interval?.low).toBeCloseTo(0.7001142, 6)
    expect(result.meanDifference.interval?.high).toBeCloseTo(2.4598858, 6)
    expect(result.test?.t).toBeCloseTo(4.0621277, 6)
    expect(result.test?.p).toBeCloseTo(0.00283289, 8)
    expect(result.dZ.value).toBeCloseTo(4.0621277 / Math.sqrt(10), 6)
    // sd 1.78901 and 2.002249 (R): 1.58 / √((1.78901² + 2.002249²) / 2)
    expect(result.dAv.value).toBeCloseTo(0.832181, 5)
    expect([result.improved, result.same, result.declined]).toEqual([9, 1, 0])
  })

  it('leaves out and counts students without both scores', () => {
    const result = pairedDifference([1, null, 3, 5], [2, 4, null, 9])
    expect([result.n, result.missing, result.meanDifference.missing]).toEqual([2, 2, 2])
    expect(result.differences).toEqual([1, 4])
  })

  it('takes equal changes as equal in spite of binary fractions', () => {
    const result = pairedDifference([0.1, 0.2], [0.3, 0.4])
    expect(result.test).toBeNull()
    expect(result.meanDifference).toMatchObject({ value: 0.2, interval: null })
    expect(result.dZ.value).toBeNull()
  })

  it('says why under two students and when nothing varies', () => {
    expect(pairedDifference([], []).meanDifference.reason).toBe('No student has both scores.')
    expect(pairedDifference([3], [4])).toMatchObject({ n: 1, before: null, sdDifference: null })
    expect(pairedDifference([3, 3], [4, 4]).dAv.reason).toBe('The scores do not vary.')
  })

  it('refuses lists of unequal length and impossible scores', () => {
    expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError)
    expect(() => pairedDifference([1, Number.NaN], [1, 2])).toThrow(RangeError)
  })

  it('flips its sign when before and after change places', () => {
    const score = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 2 }), (pairs) => {
        const before = pairs.map(([first]) => first)
        const after = pairs.map(([, second]) => second)
        const there = pairedDifference(before, after)
        const back = pairedDifference(after, before)
        expect(back.meanDifference.value).toBeCloseTo(-(there.meanDifference.value ?? 0), 9)
        expect(back.improved).toBe(there.declined)
        expect(back.test?.p ?? null).toEqual(
          there.test === null ? null : expect.closeTo(there.test.p, 9),
        )
      }),
    )
  })
})
