import { expect, test } from 'vitest'
import { formatPacketAddress, parsePacketAddress } from './packet-address.ts'

test('an address keeps what the packet is about', () => {
  const address = {
    scope: { kind: 'teacher', id: 3, grade: '4', group: null },
    test: 2,
    before: 0,
    items: 5,
    groups: 8,
    names: 'names',
    audience: 'principal',
  } as const
  const text = formatPacketAddress(address)
  expect(text).toBe(
    '/reports/packet?scope=teacher:3&grade=4&test=2&before=0&items=5&groups=8&names=names&audience=principal',
  )
  expect(parsePacketAddress(text.split('?')[1] ?? '')).toEqual(address)
})

test('what the address does not say is as it was last time', () => {
  const usual = { names: 'names', audience: 'principal' } as const
  expect(parsePacketAddress('', usual)).toMatchObject(usual)
  expect(parsePacketAddress('names=codes&audience=team', usual)).toMatchObject({
    names: 'codes',
    audience: 'team',
  })
})

test('names are codes and the audience is the team unless chosen', () => {
  expect(parsePacketAddress('scope=teacher&names=all&audience=press')).toEqual({
    scope: null,
    test: null,
    before: null,
    items: null,
    groups: null,
    names: 'codes',
    audience: 'team',
  })
})
