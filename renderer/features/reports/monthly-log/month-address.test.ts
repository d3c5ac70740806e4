import { expect, test } from 'vitest'
import { formatMonthAddress, lastMonths, parseMonthAddress } from './month-address.ts'

test('an address is read and written alike', () => {
  const address = { month: '2026-01', school: 3 }
  const [, search = ''] = formatMonthAddress(address).split('?')
  expect(parseMonthAddress(search, '2026-02-24')).toEqual(address)
})

test('what makes no sense is the month of today, for every school', () => {
  expect(parseMonthAddress('month=2026-13&school=x', '2026-02-24')).toEqual({
    month: '2026-02',
    school: null,
  })
})

test('twelve months go back over the turn of the year', () => {
  const months = lastMonths('2026-02-24')
  expect(months).toHaveLength(12)
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
})
