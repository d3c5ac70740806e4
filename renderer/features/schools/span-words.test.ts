import { expect, test } from 'vitest'
import { isInYear, schoolDaysOff } from './span-words.ts'

const span = (startsOn: string, endsOn: string) => ({ startsOn, endsOn })

test('school days off are Mondays to Fridays, each counted once', () => {
  expect(schoolDaysOff([span('2025-12-22', '2026-01-02')])).toBe(10)
  expect(schoolDaysOff([span('2025-12-22', '2025-12-26'), span('2025-12-25', '2025-12-29')])).toBe(
    6,
  )
  expect(schoolDaysOff([span('2026-02-28', '2026-03-01')])).toBe(0)
})

test('a span belongs to a year that it touches', () => {
  const year = { startsOn: '2025-08-18', endsOn: '2026-06-05' }
  expect(isInYear(span('2026-06-05', '2026-06-12'), year)).toBe(true)
  expect(isInYear(span('2025-08-01', '2025-08-17'), year)).toBe(false)
})
