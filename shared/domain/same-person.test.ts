import { describe, expect, it } from 'vitest'
import { isOneSlipApart, samePerson } from './same-person.ts'

const person = (name: string, email: string | null = null) => {
  const [givenName = '', familyName = ''] = name.split('|')
  return { givenName, familyName, email }
}

describe('samePerson', () => {
  it.each([
    ['Elena|Rivera', 'elena|RIVERA', 'same name'],
    ['José|Ibarra-Peña', 'Jose|Ibarra Pena', 'same name'],
    ['Elena|Rivera', 'Rivera|Elena', 'names swapped'],
    ['Elena|Rivera', 'E.|Rivera', 'first name shortened'],
    ['Chris|Doyle', 'Christopher|Doyle', 'first name shortened'],
    ['Elena|Rivera', 'Elena|Rivera-Soto', 'double last name'],
    ['Elena|Rivera', 'Elena|Riveria', 'one letter apart'],
    ['Elena|Rivera', 'Elena|Rivrea', 'one letter apart'],
    ['Elena|Rivera', 'Marco|Rivera', null],
    ['Ann|Li', 'Ann|Lu', null], // too short for a slip to mean anything
    ['Elena|Rivera', 'Elena|Riverside', null],
  ])('%s and %s: %s', (a, b, why) => {
    expect(samePerson(person(a), person(b))).toBe(why)
    expect(samePerson(person(b), person(a))).toBe(why)
  })

  it('goes by the e-mail, whatever the names', () => {
    const before = person('Elena|Rivera', 'ER@harbor.example')
    expect(samePerson(before, person('Elena|Soto', 'er@harbor.example '))).toBe('same e-mail')
    expect(samePerson(person('A|B'), person('C|D'))).toBeNull()
  })
})

it('a slip is one letter more, less, wrong or swapped', () => {
  const near = ['riveraelen', 'riveraelenaa', 'riveraelema', 'riverealena', 'xriveraelena']
  expect(near.map((name) => isOneSlipApart('riveraelena', name))).toEqual(near.map(() => true))
  const far = ['riveraelena', 'riveraelenaab', 'rivermelenb']
  expect(far.map((name) => isOneSlipApart('riveraelena', name))).toEqual(far.map(() => false))
})
