import { expect, test } from 'vitest'
import { daysInWords, minutesOf } from './bell-words.ts'

test('days of the week in a row are named by their ends', () => {
  expect(daysInWords([1, 2, 3, 4, 5])).toBe('Mon to Fri')
  expect(daysInWords([5, 1, 2, 4])).toBe('Mon, Tue, Thu, Fri')
  expect(daysInWords([3])).toBe('Wed')
  expect(daysInWords([1, 2])).toBe('Mon, Tue')
})

test('a period has its minutes', () => {
  expect(minutesOf({ startsAt: '11:40', endsAt: '12:20' })).toBe(40)
})
