import { expect, test } from 'vitest'
import { formatProfileAddress, parseProfileAddress } from './profile-address.ts'

test('an address says which teacher, which tests, and what is left out', () => {
  const address =
    '/reports/teacher-data-profile?teacher=3&test=2&before=0&names=names&audience=teacher'
  const parsed = parseProfileAddress(address.split('?')[1] ?? '')
  expect(parsed).toMatchObject({ teacher: 3, test: 2, before: 0, items: null, names: 'names' })
  expect(formatProfileAddress(parsed)).toBe(address)
})

test('nobody but the teacher and the principal gets a profile', () => {
  expect(parseProfileAddress('audience=district').audience).toBe('teacher')
  expect(parseProfileAddress('audience=principal').audience).toBe('principal')
})
