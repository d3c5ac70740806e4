import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import { allotMinutes, sharesOf, type Share } from './allot-minutes.ts'

const share = (id: number, percent: number): Share => ({ key: id as TimeCategoryId, percent })

describe('sharesOf', () => {
  it('gives a session without a split to the category of its type', () => {
    expect(sharesOf([], 3 as TimeCategoryId)).toEqual([share(3, 100)])
    expect(sharesOf([], undefined)).toEqual([{ key: 'no category', percent: 100 }])
  })

  it('leaves what a split does not cover as not split yet', () => {
    expect(sharesOf([share(1, 60)], 3 as TimeCategoryId)).toEqual([
      share(1, 60),
      { key: 'not split yet', percent: 40 },
    ])
    expect(sharesOf([share(1, 33.3), share(2, 33.3), share(3, 33.4)], undefined)).toHaveLength(3)
  })
})

describe('allotMinutes', () => {
  it.each([
    [45, [60, 40], [27, 18]],
    [50, [33, 33, 34], [17, 16, 17]], // 16.5, 16.5, 17: the first of the equal halves gets the minute
    [45, [20, 80], [9, 36]],
    [1, [50, 50], [1, 0]],
    [0, [50, 50], [0, 0]],
    [100, [33.3, 33.3, 33.4], [33, 33, 34]],
  ])('%i minutes over %j are %j', (minutes, percents, expected) => {
    expect(
      allotMinutes(
        minutes,
        percents.map((percent, index) => share(index + 1, percent)),
      ),
    ).toEqual(expected)
  })

  it('adds up, and is never a whole minute off any share', () => {
    const percents = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.nat(1_440), percents, (minutes, parts) => {
        const shares = parts.map((percent, index) => share(index + 1, percent))
        const whole = parts.reduce((sum, percent) => sum + percent, 0)
        const allotted = allotMinutes(minutes, shares)
        expect(allotted.reduce((sum, value) => sum + value, 0)).toBe(minutes)
        for (const [index, value] of allotted.entries())
          expect(Math.abs(value - (minutes * (parts[index] ?? 0)) / whole)).toBeLessThan(1.000001)
      }),
    )
  })
})
