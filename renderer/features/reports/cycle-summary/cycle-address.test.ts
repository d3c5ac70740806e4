import { expect, test } from 'vitest'
import { formatCycleAddress, parseCycleAddress } from './cycle-address.ts'

test('an address is read and written alike', () => {
  const address = { cycle: 4, windows: { before: 1, after: 2 } }
  const [, search = ''] = formatCycleAddress(address).split('?')
  expect(parseCycleAddress(search)).toEqual(address)
})

test('one window alone is none', () => {
  expect(parseCycleAddress('cycle=4&before=1')).toEqual({ cycle: 4, windows: null })
})
