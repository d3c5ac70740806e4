import { expect, test } from 'vitest'
import { namesInWords } from './names-in-words.ts'

const students = [
  { givenName: 'Zoë', familyName: "O'Neil" },
  { givenName: 'Will', familyName: 'Long' },
  { givenName: 'Grace', familyName: 'Ibarra-Peña' },
]
const named = (words: string, known = '') => namesInWords(words, students, known)

test('a whole name is found in any order and case, also with an apostrophe', () => {
  expect(named("We agreed that zoë o'neil explains next.")).toEqual(["Zoë O'Neil"])
  expect(named("O'Neil, Zoë explains.")).toEqual(["Zoë O'Neil"])
})

test('half a name counts inside of a sentence, with a capital', () => {
  expect(named('Next week Grace and two others explain.')).toEqual(['Grace'])
  expect(named('Will this take long? We wait with grace.')).toEqual([])
  expect(named('The Ibarra-Peña family came.')).toEqual(['Ibarra-Peña'])
})

test('who is named by the report itself may be named', () => {
  expect(named('Then Grace Ibarra-Peña explains.', 'Group 1: Grace Ibarra-Peña')).toEqual([])
  expect(named('Then Will Long explains.', 'Group 1: Grace Ibarra-Peña')).toEqual(['Will Long'])
})
