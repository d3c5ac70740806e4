import { expect, test } from 'vitest'
import { correlationText } from './item-words.ts'

test('a correlation has two decimals, no zero before the point, and a true minus', () => {
  expect([0.438, -0.47, 1, 0, -0.001, null].map(correlationText)).toEqual([
    '.44',
    '−.47',
    '1.00',
    '.00',
    '.00',
    '–',
  ])
})
