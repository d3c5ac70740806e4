import { expect, test } from 'vitest'
import { bellsOn, dayOffOn, periodAt, termsOf } from './school-calendar.ts'

test('a school with terms of its own does not follow the district', () => {
  const terms = [
    { name: 'Quarter 1', schoolId: null },
    { name: 'Semester 1', schoolId: 3 },
  ]
  expect(termsOf(terms, 3).map(({ name }) => name)).toEqual(['Semester 1'])
  expect(termsOf(terms, 1).map(({ name }) => name)).toEqual(['Quarter 1'])
  expect(termsOf(terms, null).map(({ name }) => name)).toEqual(['Quarter 1'])
})

test('a day off is the district’s or the school’s own, first and last day included', () => {
  const off = [
    { name: 'Break', schoolId: null, startsOn: '2025-12-22', endsOn: '2026-01-02' },
    { name: 'Fair', schoolId: 3, startsOn: '2026-02-24', endsOn: '2026-02-24' },
  ]
  expect(dayOffOn(off, { day: '2026-01-02', schoolId: 1 })?.name).toBe('Break')
  expect(dayOffOn(off, { day: '2026-01-03', schoolId: 1 })).toBeUndefined()
  expect(dayOffOn(off, { day: '2026-02-24', schoolId: 3 })?.name).toBe('Fair')
  expect(dayOffOn(off, { day: '2026-02-24', schoolId: 1 })).toBeUndefined()
})

test('bells go by the weekday, and a bell belongs to the period it opens', () => {
  const periods = [
    { name: '1st', startsAt: '08:05', endsAt: '08:55' },
    { name: '2nd', startsAt: '08:55', endsAt: '09:45' },
  ]
  const schedules = [
    { name: 'Regular', weekdays: [1, 2, 4, 5] },
    { name: 'Late', weekdays: [3] },
  ]
  expect(bellsOn(schedules, '2026-02-25')?.name).toBe('Late')
  expect(bellsOn(schedules, '2026-02-28')).toBeUndefined()
  expect(periodAt(periods, '08:55')?.name).toBe('2nd')
  expect(periodAt(periods, '09:45')).toBeUndefined()
})
