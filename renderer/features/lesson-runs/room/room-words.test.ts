import { expect, test } from 'vitest'
import { bellInWords, leftInWords, overBell, paceOf } from './room-words.ts'

test('minutes are rounded up, the last two count in seconds', () => {
  expect(leftInWords(30 * 60)).toBe('30 min')
  expect(leftInWords(29 * 60 + 1)).toBe('30 min')
  expect(leftInWords(119)).toBe('1:59')
  expect(leftInWords(5)).toBe('0:05')
  expect(leftInWords(-65)).toBe('1:05 over')
})

test('the bell lies ahead, is over, or is not known', () => {
  expect(bellInWords(41 * 60)).toBe('41 min to the bell')
  expect(bellInWords(-61)).toBe('Bell was 2 min ago')
  expect(bellInWords(null)).toBe('No bell set')
})

test('pace: on time within a minute', () => {
  expect(paceOf({ behindSeconds: 59 })).toEqual({ words: 'On time', tone: 'calm' })
  expect(paceOf({ behindSeconds: 125 })).toEqual({ words: '2 min behind', tone: 'late' })
  expect(paceOf({ behindSeconds: -61 }).words).toBe('1 min ahead')
})

test('a plan that no longer fits says by how much', () => {
  const clock = { leftSeconds: 0, behindSeconds: 0, isPaused: false }
  expect(overBell({ ...clock, neededSeconds: 1800, toBellSeconds: 1500 })).toBe(
    'The plan needs 5 min more than there are.',
  )
  expect(overBell({ ...clock, neededSeconds: 1500, toBellSeconds: 1500 })).toBeNull()
  expect(overBell({ ...clock, neededSeconds: 1500, toBellSeconds: null })).toBeNull()
})
