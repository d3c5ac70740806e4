import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codedNames } from './coded-names.ts'

const students = [
  { code: 'S-0001', givenName: 'Amara', familyName: 'Diallo' },
  { code: 'S-0002', givenName: 'Leo', familyName: 'Castellanos' },
  { code: 'S-0003', givenName: 'Léo', familyName: 'Brandt' },
  { code: 'S-0004', givenName: 'Zoë', familyName: '<O’Neil>' },
]

test('names become codes, by given name where it can only mean one', () => {
  expect(codedNames('Amara, zoe and Leo C.', students)).toEqual({
    text: 'S-0001, S-0004, S-0002',
    unknown: 0,
  })
  expect(codedNames('Leo; Leo Castellanos; S-0001', students)).toEqual({
    text: 'S-0002, S-0001',
    unknown: 1,
  })
  expect(codedNames('', students)).toEqual({ text: '', unknown: 0 })
})

test('nothing that was typed comes through but codes', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { text } = codedNames(typed, students)
      expect(text.split(', ').every((code) => code === '' || /^S-000[1-4]$/.test(code))).toBe(true)
    }),
  )
})
