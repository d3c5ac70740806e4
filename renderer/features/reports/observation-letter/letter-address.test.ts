import { expect, it } from 'vitest'
import { formatLetterAddress, parseLetterAddress } from './letter-address.ts'

it('a visit stands in the address of its letter', () => {
  const address = formatLetterAddress(12)
  expect(parseLetterAddress(address.slice(address.indexOf('?')))).toBe(12)
  expect(parseLetterAddress('?observation=x')).toBeNull()
})
