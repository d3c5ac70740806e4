import { expect, it } from 'vitest'
import { nextOpen } from './review-words.ts'

const keys = ['a', 'b', 'c', 'd']
it.each([
  [[], 0, 1],
  [['b'], 0, 2],
  [['c', 'd'], 1, 0],
  [keys, 1, 2],
  [keys, 3, 3],
] as const)('with %o answered, from %i to %i', (answered, from, to) => {
  expect(nextOpen(keys, new Set(answered), from)).toBe(to)
})
