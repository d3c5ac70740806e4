import { describe, expect, it } from 'vitest'
import { compareGroups } from './compare-groups.ts'
import { pairedDifference } from './paired-difference.ts'

describe('compareGroups', () => {
  it('gives g = 0.80 for {5,6,7} against {4,5,6}', () => {
    // gap 1, pooled sd 1, df 4: J = Γ(2)/(√2·Γ(1.5)) = 0.797885
    const { hedgesG, gap } = compareGroups([5, 6, 7], [4, 5, 6])
    expect(hedgesG.value).toBeCloseTo(0.797884560802865, 12)
    expect(gap).toMatchObject({ value: 1, n: 6, missing: 0, method: 'welch-t' })
  })

  it('gives Welch’s test of the sleep data (R: t.test(extra ~ group, sleep))', () => {
    const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { test, gap } = compareGroups(drug1, drug2)
    expect(test?.t).toBeCloseTo(-1.8608135, 6)
    expect(test?.df).toBeCloseTo(17.776474, 5)
    expect(test?.p).toBeCloseTo(0.07939414, 7)
    expect(gap.interval?.low).toBeCloseTo(-3.3654832, 6)
    expect(gap.value).toBeCloseTo(-(pairedDifference(drug1, drug2).meanDifference.value ?? 0), 12)
  })

  it('counts the missing of both groups', () => {
    expect(compareGroups([1, 2, null], [3, 5, null, null]).gap).toMatchObject({ n: 4, missing: 3 })
  })

  it('says why instead of a number', () => {
    const few = compareGroups([1], [1, 2])
    expect(few.gap.value).toBeNull()
    expect(few.hedgesG.reason).toBe('Each group needs at least two scores.')
    expect(compareGroups([2, 2], [3, 3]).hedgesG.reason).toContain('do not vary')
    expect(() => compareGroups([1, Number.NaN], [1, 2])).toThrow(RangeError)
  })
})
