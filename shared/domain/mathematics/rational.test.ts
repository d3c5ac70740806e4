import { expect, it } from 'vitest'
import { inWords, readRational, valueOf } from './rational.ts'

it.each([
  ['3', 3, '3'],
  ['7/4', 1.75, '7/4'],
  ['1_3/4', 1.75, '7/4'],
  ['0.25', 0.25, '0.25'],
  ['-2', -2, '-2'],
  ['8/4', 2, '2'],
])('%s', (typed, value, words) => {
  const number = readRational(typed)
  expect(number && valueOf(number)).toBe(value)
  expect(number && inWords(number)).toBe(words)
})

it.each(['', 'x', '3/0', '1.5/2', '1_3', '--2', '3/4/5', '1e9'])('%s is no number', (typed) =>
  expect(readRational(typed)).toBeNull(),
)
