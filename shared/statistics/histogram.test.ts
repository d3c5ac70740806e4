import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogram } from './histogram.ts'
import { spreadOf } from './spread.ts'

describe('histogram', () => {
  it('gives each whole point a bin where there are few, the top score too', () => {
    const bins = histogram([0, 2, 2, 5], { minimum: 0, maximum: 5, isWhole: true })
    expect(bins.map(({ low, count }) => [low, count])).toEqual([
      [0, 1],
      [1, 0],
      [2, 2],
      [3, 0],
      [4, 0],
      [5, 1],
    ])
  })

  it('puts shares into tenths, everything right into the last', () => {
    const bins = histogram([0, 0.3, 0.6, 1], { minimum: 0, maximum: 1, isWhole: false })
    expect(bins.map(({ low, high, count }) => [low, high, count])).toEqual([
      [0, 0.1, 1],
      [0.1, 0.2, 0],
      [0.2, 0.3, 0],
      [0.3, 0.4, 1],
      [0.4, 0.5, 0],
      [0.5, 0.6, 0],
      [0.6, 0.7, 1],
      [0.7, 0.8, 0],
      [0.8, 0.9, 0],
      [0.9, 1, 1],
    ])
  })

  it('counts every score once, in at most forty bins', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 140, max: 260 }), { minLength: 1 }), (values) => {
        const bins = histogram(values, { minimum: null, maximum: null, isWhole: true })
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        expect(bins.length).toBeLessThanOrEqual(40)
        for (const { low, high, count } of bins.slice(0, -1)) {
          expect(values.filter((value) => value >= low && value < high)).toHaveLength(count)
        }
      }),
    )
  })
})

it('spread: 2, 4, 4, 4, 5, 5, 7, 9 has sd 2.138 with n − 1, median 4.5, quartiles 4 and 5.5', () => {
  // R: sd(x); quantile(x), type 7.
  const spread = spreadOf([2, 4, 4, 4, 5, 5, 7, 9, null])
  expect(spread.sd).toMatchObject({ n: 8, missing: 1, interval: null })
  expect(spread.sd.value).toBeCloseTo(2.13809, 5)
  expect([spread.quartile1.value, spread.median.value, spread.quartile3.value]).toEqual([
    4, 4.5, 5.5,
  ])
  expect(spreadOf([3]).median).toMatchObject({ value: null, reason: 'There is only one score.' })
})
