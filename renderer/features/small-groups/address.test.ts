import { expect, test } from 'vitest'
import { formatAddress, parseAddress } from './address.ts'

test('an address keeps scope, test and how groups are made', () => {
  const address = {
    scope: { kind: 'class', id: 3, grade: null, group: null },
    test: 7,
    by: '4.NF.A.2',
    arrangement: 'balanced',
    smallest: 2,
    largest: 4,
    mixesClasses: true,
    cut: 0.7,
    set: null,
    view: 'groups',
    later: null,
  } as const
  const text = formatAddress(address)
  expect(text).toBe(
    '/data/groups?scope=class:3&test=7&by=4.NF.A.2&arrange=balanced&sizes=2-4&classes=together&cut=70',
  )
  expect(parseAddress(text.split('?')[1] ?? '')).toEqual(address)
})

test('a kept set needs nothing else, and defaults are left out', () => {
  expect(formatAddress({ set: 12, view: 'since', later: 4, test: 7 })).toBe(
    '/data/groups?set=12&view=since&later=4',
  )
  expect(formatAddress({ cut: 0.8, smallest: 3, largest: 6 })).toBe('/data/groups')
})

test('others link with the standard by its name; what makes no sense is left out', () => {
  expect(parseAddress('scope=class:3&standard=4.NF.A.2').by).toBe('4.NF.A.2')
  expect(parseAddress('sizes=6-3&cut=900&set=x&arrange=pie')).toMatchObject({
    smallest: 3,
    largest: 6,
    cut: 0.8,
    set: null,
    arrangement: 'similar',
    scope: null,
  })
})
