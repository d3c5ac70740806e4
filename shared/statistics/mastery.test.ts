import { describe, expect, it } from 'vitest'
import { isAtCut, masteryByStandard } from './mastery.ts'

const students = (points: readonly (number | null)[], possible: number) =>
  points.map((earned) => ({ points: earned, possible }))

describe('masteryByStandard', () => {
  it('counts students at 80% of the points, weakest standard first', () => {
    const [weakest, second, empty] = masteryByStandard([
      { standard: '4.OA.A.3', items: 5, students: students([4, 5, 3, 4], 5) },
      { standard: '4.MD.A.3', items: 2, students: students([], 2) },
      { standard: '4.NF.A.2', items: 2, students: students([1, 2, null, 0, 1], 2) },
    ])
    expect(weakest).toMatchObject({ standard: '4.NF.A.2', atCut: 1, isThinEvidence: true })
    expect(weakest?.share).toMatchObject({ value: 0.25, n: 4, missing: 1 })
    expect(second).toMatchObject({ standard: '4.OA.A.3', atCut: 3, isThinEvidence: false })
    expect(empty?.share.value).toBeNull()
  })

  it('takes another cut', () => {
    const standards = [{ standard: '4.NF.A.2', items: 5, students: students([3, 4, 2], 5) }]
    expect(masteryByStandard(standards, { cut: 0.6 })[0]?.atCut).toBe(2)
  })
})

describe('isAtCut', () => {
  it('is not misled by binary fractions', () => {
    expect(isAtCut(7, { possible: 10, cut: 0.7 })).toBe(true)
    expect(isAtCut(0.1 + 0.2, { possible: 0.375 })).toBe(true)
    expect(isAtCut(3.9, { possible: 5 })).toBe(false)
  })

  it('refuses impossible points', () => {
    expect(() => isAtCut(Number.NaN, { possible: 5 })).toThrow(RangeError)
    expect(() => isAtCut(1, { possible: 0 })).toThrow(RangeError)
  })
})
