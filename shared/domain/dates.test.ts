import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDay, schoolYearOf } from './dates.ts'

it.each([
  ['2026-09-01', '2026-09-01'],
  ['2024-08-27T15:02:11.120Z', '2024-08-27'],
  ['9/1/2026', '2026-09-01'],
  ['09/01/26', '2026-09-01'],
  ['01-Sep-26', '2026-09-01'],
  ['Sep 1, 2026', '2026-09-01'],
  ['1 September 2026', '2026-09-01'],
  ['20260901', '2026-09-01'],
  ['46266', '2026-09-01'],
])('reads %s', (typed, day) => expect(parseDay(typed)).toBe(day))

it.each(['2/30/2026', '13/21/2026', '', 'soon', '28:02.8', '2026-13-01', '12'])(
  'finds no day in %j',
  (typed) => expect(parseDay(typed)).toBeNull(),
)

it('takes the day first where a file is written so', () =>
  expect(parseDay('21/1/2026', 'day first')).toBe('2026-01-21'))

it('reads back every day it could be given, in each form', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        expect(parseDay(iso)).toBe(iso)
        expect(parseDay(`${Number(month)}/${Number(day)}/${year}`)).toBe(iso)
      },
    ),
  )
})

it('names the school year', () => {
  expect(schoolYearOf('2026-06-30')).toBe('2025-26')
  expect(schoolYearOf('2026-07-01')).toBe('2026-27')
  expect(schoolYearOf('1999-09-01')).toBe('1999-00')
})
