import { expect, test } from 'vitest'
import { formatClockTime, formatLongDay, formatWeekdayNumber } from './format.ts'

test('times of the wall clock in words', () => {
  expect(['00:05', '09:20', '12:00', '14:15'].map(formatClockTime)).toEqual([
    '12:05 am',
    '9:20 am',
    '12:00 pm',
    '2:15 pm',
  ])
})

test('days of the week in words, whatever the time zone', () => {
  expect(formatLongDay('2026-02-24')).toBe('Tuesday, February 24, 2026')
  expect(formatLongDay('2026-01-01')).toBe('Thursday, January 1, 2026')
  expect(formatWeekdayNumber('2026-03-01')).toBe('Sun 1')
})
