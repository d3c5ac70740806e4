import { expect, it } from 'vitest'
import { parseGrade } from './grades.ts'

it.each([
  ['3', '3'],
  ['03', '3'],
  ['Grade 3', '3'],
  ['Gr. 3', '3'],
  ['3rd', '3'],
  ['Third', '3'],
  ['Nine', '9'],
  ['K', 'K'],
  ['KG', 'K'],
  ['Kindergarten', 'K'],
  ['00', 'K'],
  ['Pre-K', 'PK'],
  ['12', '12'],
])('reads %s as grade %s', (typed, grade) => expect(parseGrade(typed)).toBe(grade))

it.each(['', 'Gifted', '47', '3-5'])('reads no grade in %j', (typed) =>
  expect(parseGrade(typed)).toBeNull(),
)
