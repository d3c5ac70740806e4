import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAfter, moveBorder, shareMinutes, timeOf } from './lesson-time.ts'

const periods = [{ name: 'Block 3', startsAt: '10:40', endsAt: '11:50' }]

describe('the time of a lesson', () => {
  it('is what was entered, else from the start to the bell', () => {
    expect(timeOf({ startsAt: '10:45', minutes: null }, periods)).toEqual({
      minutes: 65,
      period: 'Block 3',
    })
    expect(timeOf({ startsAt: '10:45', minutes: 40 }, periods)?.minutes).toBe(40)
    expect(timeOf({ startsAt: '13:00', minutes: 40 }, periods)).toEqual({
      minutes: 40,
      period: null,
    })
    expect(timeOf({ startsAt: '13:00', minutes: null }, periods)).toBeNull()
    expect(timeOf({ startsAt: null, minutes: null }, periods)).toBeNull()
  })

  it('goes on over the hour', () => expect(clockAfter('09:50', 25)).toBe('10:15'))
})

describe('minutes of parts', () => {
  it('are shared out in fives, and the longest takes the rest', () => {
    expect(shareMinutes(60, [10, 30, 20])).toEqual([10, 30, 20])
    expect(shareMinutes(50, [10, 30, 20])).toEqual([10, 25, 15])
    // 9 steps: 1.5, 4.5, 3 become 2, 4, 3; the two minutes that are left go to the longest.
    expect(shareMinutes(47, [10, 30, 20])).toEqual([10, 22, 15])
  })

  it('add up, whatever the time and the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 180 }), weights, (total, parts) => {
        const shares = shareMinutes(total, parts)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('move from one part to the next, and no part gets less than none', () => {
    expect(moveBorder([10, 30, 20], 0, 5)).toEqual([15, 25, 20])
    expect(moveBorder([10, 30, 20], 0, -15)).toEqual([0, 40, 20])
    expect(moveBorder([10, 30, 20], 1, 45)).toEqual([10, 50, 0])
    expect(moveBorder([10, 30, 20], 2, 5)).toEqual([10, 30, 25])
    expect(moveBorder([10, 30, 20], 2, -25)).toEqual([10, 30, 0])
  })
})
