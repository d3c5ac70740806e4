import { expect, test } from 'vitest'
import { folded, sortKey, wordTest } from './fold-text.ts'

test('case and accents are gone', () => {
  expect(folded('Thảo Nguyễn')).toBe('thao nguyen')
  expect(folded('Søren Łukasz Großmann')).toBe('soren lukasz grossmann')
  expect(folded('Plain text, 4.NF.A.1')).toBe('plain text, 4.nf.a.1')
})

test('every word must be there, in any order, and no word is in all', () => {
  expect(wordTest('lind ZOE')(folded('Zoë Lindqvist'))).toBe(true)
  expect(wordTest('zoe rivera')(folded('Zoë Lindqvist'))).toBe(false)
  expect(wordTest(' ')('anything')).toBe(true)
})

test('names and numbers stand where a reader looks for them', () => {
  const sorted = (words: readonly string[]): readonly string[] =>
    words.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  expect(sorted(['Math 10', 'Math 9', 'álamo', 'Zoë', 'Alba', 'Øst', 'Pires'])).toEqual([
    'álamo',
    'Alba',
    'Math 9',
    'Math 10',
    'Øst',
    'Pires',
    'Zoë',
  ])
})
