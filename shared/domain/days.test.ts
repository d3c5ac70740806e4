import { expect, test } from 'vitest'
import { addDays, dayInWords, daysBetween, mondayOf, weekdayOf } from './days.ts'

test('days are added across the ends of months and years, leap days and clock changes', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
  expect(addDays('2026-11-02', -2)).toBe('2026-10-31')
})

test('the days between are whole, also where a clock changes', () => {
  expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
  expect(daysBetween('2025-12-29', '2026-01-05')).toBe(7)
  expect(daysBetween('2026-01-05', '2025-12-29')).toBe(-7)
})

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-02-24')).toBe(2)
  expect(weekdayOf('2026-03-01')).toBe(7)
  expect(mondayOf('2026-03-01')).toBe('2026-02-23')
  expect(mondayOf('2026-01-01')).toBe('2025-12-29')
})

test('a day in words is the same in every time zone', () => {
  expect(dayInWords('2026-01-01')).toBe('Jan 1, 2026')
})
