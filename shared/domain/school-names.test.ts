import { expect, it } from 'vitest'
import { shortSchoolName } from './school-names.ts'

it.each([
  ['Harbor Bend Elementary', 'Harbor Bend'],
  ['Two Rivers School', 'Two Rivers'],
  ['Riverside Junior High School', 'Riverside'],
  ['Washington Academy', 'Washington'],
  ['Middlebrook', 'Middlebrook'],
  ['P.S. 118', 'P.S. 118'],
])('%s is shortened to %s', (name, short) => {
  expect(shortSchoolName(name, ['Eastgate Middle', name])).toBe(short)
})

it('keeps what tells two schools of one name apart', () => {
  const all = ['Lincoln Elementary', 'Lincoln Middle', 'Two Rivers School']
  expect(all.map((name) => shortSchoolName(name, all))).toEqual([
    'Lincoln Elementary',
    'Lincoln Middle',
    'Two Rivers',
  ])
})
