import { expect, test } from 'vitest'
import { boundedShare } from './small-numbers.ts'

test('shares under 5% and over 95% are only said to be so; the ends themselves are printed', () => {
  expect([0, 0.049, 0.05, 0.5, 0.95, 0.951, 1].map(boundedShare)).toEqual([
    '< 5%',
    '< 5%',
    '5%',
    '50%',
    '95%',
    '> 95%',
    '> 95%',
  ])
})
