import { expect, it } from 'vitest'
import { blockKeys, idLikeness, likeness, nameLikeness } from './near-student.ts'

const student = (name: string, localId: string | null, bornOn: string | null = null) => {
  const [givenName = '', familyName = ''] = name.split('|')
  return { givenName, familyName, localId, stateId: null, bornOn }
}

it.each([
  ['065214', '605214', 'id with two digits swapped'],
  ['611902', '611092', 'id with two digits swapped'],
  ['0042', '42', 'id without its leading zeros'],
  ['AB-17 2', 'ab172', 'id written in another way'],
  ['605214', '6052144', 'id with one digit more or less'],
  ['605214', '605215', null], // siblings and classmates have ids in a row
  ['12', '21', null],
  ['605214', null, null],
])('ids %s and %s: %s', (a, b, why) => {
  expect(idLikeness(a, b)).toBe(why)
  expect(idLikeness(b, a)).toBe(why)
})

it.each([
  ['José|Ibarra', 'Jose|Ybarra', 'name one letter apart'],
  ['Mei Lin|Zhao', 'Meilin|Zhao', 'same name'],
  ['Ola|Zielinski', 'Ola|Zieliński', 'same name'],
  ['Katherine|Schwarz', 'Catherine|Shwartz', null],
  ['Katarina|Novak', 'Catarina|Nowack', 'name that sounds the same'],
  ['Ana|Rivera', 'Rivera|Ana', 'names swapped'],
  ['Ana|Family12', 'Ana|Family13', null],
  ['Ana|Rivera', 'Marco|Okafor', null],
])('names %s and %s: %s', (a, b, why) => {
  expect(nameLikeness(student(a, null), student(b, null))).toBe(why)
})

it('asks about the pairs a coach would ask about, each found by a key of its own', () => {
  const pairs = [
    [student('José|Ibarra', '605214'), student('Jose|Ybarra', '065214')],
    [student('Mei Lin|Zhao', '611902'), student('Meilin|Zhao', '611092')],
    [student('Liam|Cole', '700001', '2016-03-07'), student('Liam|Kole', '388', '2016-03-07')],
  ] as const
  for (const [a, b] of pairs) {
    expect(likeness(a, b)).not.toEqual([])
    expect(blockKeys(a).some((key) => blockKeys(b).includes(key))).toBe(true)
  }
})

it('never asks by a name alone, nor against the birthdays', () => {
  const [a, b] = [student('Ana|Rivera', '700001'), student('Ana|Rivera', '388412')]
  expect(likeness(a, b)).toEqual([])
  const born = (day: string) => student('Ana|Rivera', day === '2016-03-07' ? '0042' : '42', day)
  expect(likeness(born('2016-03-07'), born('2015-11-21'))).toEqual([])
})
