import { expect, test } from 'vitest'
import { plain, withFractions } from './runs.ts'

test('a fraction in a sentence becomes a run of its own', () => {
  expect(withFractions('Maya ran 3/8 of a mile.')).toEqual([
    { text: 'Maya ran ' },
    { fraction: { over: '3', under: '8' } },
    { text: ' of a mile.' },
  ])
})

test('a mixed number keeps its whole', () => {
  expect(withFractions('2 3/4')).toEqual([{ fraction: { over: '3', under: '4', whole: '2' } }])
})

test('a missing part is part of the fraction', () => {
  expect(withFractions('2/3 = ?/12')).toEqual([
    { fraction: { over: '2', under: '3' } },
    { text: ' = ' },
    { fraction: { over: '?', under: '12' } },
  ])
})

test('dates, words and lone numbers stay text', () => {
  for (const sentence of ['on 9/1/2026', 'and/or', '1 of 2', '1.5/2', '']) {
    expect(withFractions(sentence)).toEqual([{ text: sentence }])
  }
})

test('reads the same as plain text', () => {
  const sentence = 'What is 3/8 + 2/8, or 1 1/2?'
  expect(plain(withFractions(sentence))).toBe(sentence)
})
