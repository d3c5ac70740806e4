import { describe, expect, it } from 'vitest'
import { readDay } from './days.ts'
import { wordsIn } from './words.ts'

const read = (text: string, today = '2026-02-24', leans: 'back' | 'ahead' = 'back') => {
  const day = readDay(wordsIn(text, 0, text.length), 0, { today, leans })
  return day && `${day.on}${day.isSure ? '' : '?'} ${day.count}`
}

describe('a day', () => {
  it.each([
    ['today', '2026-02-24 1'],
    ['Yesterday', '2026-02-23 1'],
    ['tomorrow', '2026-02-25 1'],
    ['tue', '2026-02-24 1'],
    ['thu', '2026-02-19 1'],
    ['Thursday', '2026-02-19 1'],
    ['last thu', '2026-02-19 2'],
    ['last mon', '2026-02-16 2'],
    ['this thu', '2026-02-26 2'],
    ['next thu', '2026-03-05 2'],
    ['2/23', '2026-02-23 1'],
    ['2/23/26', '2026-02-23 1'],
    ['Feb 23', '2026-02-23 2'],
    ['Feb. 23rd', '2026-02-23 2'],
    ['23 Feb', '2026-02-23 2'],
    ['February 23 2025', '2025-02-23 3'],
    ['2026-02-23', '2026-02-23 1'],
    ['2/23 15', '2026-02-23 1'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['3/4', '2026-03-04? 1'],
    ['1/2', '2026-01-02? 1'],
    ['7/8', '2026-07-08? 1'],
    ['8/23', '2026-08-23? 1'],
    ['Aug 23', '2026-08-23? 2'],
  ])('%s is not sure', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '13/20',
    '2/30',
    'Feb 30',
    'Feb',
    'mona',
    'next',
    'next week',
    '3/4/5/6',
    'thu-fri',
    '',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull()
  })

  it('of a next step lies ahead', () => {
    expect(read('thu', '2026-02-24', 'ahead')).toBe('2026-02-26 1')
    expect(read('tue', '2026-02-24', 'ahead')).toBe('2026-03-03 1')
  })

  it('is the nearest one across the end of the year', () => {
    expect(read('12/18', '2026-01-05')).toBe('2025-12-18 1')
    expect(read('Jan 14', '2025-12-29')).toBe('2026-01-14 2')
    expect(read('yesterday', '2026-01-01')).toBe('2025-12-31 1')
    expect(read('thu', '2026-01-02')).toBe('2026-01-01 1')
    expect(read('last wed', '2026-01-05')).toBe('2025-12-31 2')
    expect(read('fri', '2025-12-31', 'ahead')).toBe('2026-01-02 1')
  })

  it('is a whole day when the clocks change', () => {
    expect(read('yesterday', '2026-03-09')).toBe('2026-03-08 1')
    expect(read('sun', '2026-03-09')).toBe('2026-03-08 1')
    expect(read('tomorrow', '2026-10-31')).toBe('2026-11-01 1')
    expect(read('next mon', '2026-10-31')).toBe('2026-11-02 2')
  })

  it('of a leap year exists in that year only', () => {
    expect(read('2/29', '2028-02-28')).toBe('2028-02-29 1')
    expect(read('2/29', '2026-02-24')).toBeNull()
  })
})
