import { expect, test } from 'vitest'
import { shortNames } from './short-names.ts'

const person = (name: string) => {
  const [givenName = '', ...rest] = name.split(' ')
  return { givenName, familyName: rest.join(' ') }
}
const short = (...names: readonly string[]) => shortNames(names.map(person))

test('a name is as short as it stays unlike the others', () => {
  expect(short('Tomasz Zieliński', 'Leo Castellanos', 'Léo Brandt')).toEqual([
    'Tomasz',
    'Leo C.',
    'Léo B.',
  ])
  expect(short('Leo Castellanos', 'Leo Chen')).toEqual(['Leo Castellanos', 'Leo Chen'])
  expect(short('Kai', 'Kai Nakamura')).toEqual(['Kai', 'Kai N.'])
  expect(shortNames([{ givenName: '', familyName: 'Sukarno' }])).toEqual(['Sukarno'])
})
