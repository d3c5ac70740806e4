import { expect, test } from 'vitest'
import { dateSpan, daysOf } from './date-span.ts'

test('weeks run from Monday to Sunday, whatever day today is', () => {
  const week = { from: '2026-02-23', to: '2026-03-01' }
  expect(daysOf('this-week', '2026-02-23')).toEqual(week)
  expect(daysOf('this-week', '2026-03-01')).toEqual(week)
  expect(daysOf('next-week', '2026-02-24')).toEqual({ from: '2026-03-02', to: '2026-03-08' })
  expect(daysOf('last-week', '2026-01-01')).toEqual({ from: '2025-12-22', to: '2025-12-28' })
})

test('months reach over the end of the year and know leap years', () => {
  expect(daysOf('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(daysOf('next-month', '2025-12-15')).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  expect(daysOf('this-month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('the clocks going forward take no day away', () => {
  expect(daysOf('past-30-days', '2026-03-30')).toEqual({ from: '2026-02-28', to: '2026-03-30' })
  expect(daysOf('before-today', '2026-03-09')).toEqual({ from: null, to: '2026-03-08' })
})

test('every span is whole days in order', () => {
  for (const span of dateSpan.options) {
    const { from, to } = daysOf(span, '2026-02-24')
    for (const day of [from, to]) expect(day ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
    if (from && to) expect(from <= to).toBe(true)
  }
})
