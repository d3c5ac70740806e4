import { describe, expect, test } from 'vitest'
import { elapsedText, secondsSince, wallClock, wholeMinutes } from './script-clock.ts'

test.each([
  [0, '0:00'],
  [425, '7:05'],
  [3729, '1:02:09'],
])('%i seconds read %s', (second, text) => expect(elapsedText(second)).toBe(text))

describe('the wall clock', () => {
  test.each([
    ['10:40', 425, '10:47'],
    ['10:40', 59, '10:40'],
    ['23:50', 900, '00:05'],
  ])('%s and %i seconds is %s', (start, second, text) =>
    expect(wallClock(start, second)).toBe(text),
  )
  test('is not known without a start', () => expect(wallClock(null, 60)).toBeNull())
})

test('a clock that was set back counts nothing', () => {
  expect(secondsSince('2026-02-24T10:00:00.000Z', Date.parse('2026-02-24T10:00:07.900Z'))).toBe(7)
  expect(secondsSince('2026-02-24T10:00:00.000Z', Date.parse('2026-02-24T09:00:00.000Z'))).toBe(0)
})

test('minutes are whole, at least one', () =>
  expect([0, 29, 90, 2700, 200_000].map(wholeMinutes)).toEqual([1, 1, 2, 45, 1440]))
