import { expect, it } from 'vitest'
import { timerText } from './use-elapsed.ts'

it.each([
  [0, '0:00'],
  [9, '0:09'],
  [245, '4:05'],
  [3600, '1:00:00'],
  [3845, '1:04:05'],
])('%s seconds are %s', (seconds, text) => {
  expect(timerText(seconds)).toBe(text)
})
