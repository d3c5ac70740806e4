import { describe, expect, it } from 'vitest'
import { changeLabel, withTags } from './change-words.ts'

describe('changeLabel', () => {
  it.each([
    [['email'], 'Change the e-mail of Elena Rivera'],
    [['givenName', 'familyName'], 'Change the name of Elena Rivera'],
    [['email', 'status'], 'Change the record of Elena Rivera'],
  ])('%j reads %s', (fields, label) => {
    expect(changeLabel(fields, 'Elena Rivera')).toBe(label)
  })
})

describe('withTags', () => {
  it('keeps the order and each tag once, whatever its case', () => {
    expect(withTags('fractions\nnew', { add: ['Fractions', ' mentor \n pilot '] })).toBe(
      'fractions\nnew\nmentor pilot',
    )
  })
  it('takes away in any case, and what is both added and taken away is gone', () => {
    expect(withTags('Fractions\nnew', { add: ['mentor'], remove: ['FRACTIONS', 'mentor'] })).toBe(
      'new',
    )
  })
})
