import { expect, it } from 'vitest'
import { UsageError } from './command.ts'
import { importOptions } from './import-options.ts'

it('reads answers and ways of reading', () => {
  const flags = {
    ...{ sheet: 'Fall', 'header-row': '3', dates: 'day-first', several: 'best' },
    answers: 'pair:42:1=same, pair:43:7=different',
  }
  expect(importOptions(flags)).toEqual({
    recipe: undefined,
    reading: { sheet: 'Fall', headerRow: 3 },
    dayOrder: 'day first',
    severalTests: 'best',
    answers: { 'pair:42:1': 'same', 'pair:43:7': 'different' },
  })
})

it.each([
  [{ dates: 'backwards' }, '--dates is one of month-first, day-first'],
  [{ several: 'worst' }, '--several is one of first, last, best, all'],
  [{ 'header-row': '0' }, '--header-row is the number of a row'],
  [{ answers: 'pair:42:1' }, '--answers'],
  [{ answers: 'pair:42:1=perhaps' }, '--answers is one of same, different'],
])('refuses %j as wrong use', (flags, reason) => {
  expect(() => importOptions(flags)).toThrow(UsageError)
  expect(() => importOptions(flags)).toThrow(reason)
})
