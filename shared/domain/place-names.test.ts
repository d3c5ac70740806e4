import { expect, it } from 'vitest'
import { classMatch, schoolMatch } from './place-names.ts'

it.each([
  ['Harbor Bend Elem.', 'Harbor Bend Elementary School', 'same'],
  ['HARBOR BEND ES', 'Harbor Bend Elementary', 'same'],
  ['St. Mary Sch', 'Saint Mary School', 'same'],
  ['Harbor Bend', 'Harbor Bend Elementary', 'likely'],
  ['Harbour Bend Elementary', 'Harbor Bend Elem', 'likely'],
  ['Harbor Bend Middle', 'Harbor Bend Elementary', null],
  ['P.S. 118', 'P.S. 119', null],
  ['High Point Elementary', 'Point Elementary', null],
  ['School', 'Elementary School', null],
])('schools %s and %s: %s', (a, b, match) => {
  expect(schoolMatch(a, b)).toBe(match)
  expect(schoolMatch(b, a)).toBe(match)
})

it.each([
  ['Math 4 A', 'math 4-a', 'same'],
  ['Mathematics 4A', 'Math 4 A', 'same'],
  ['Algebra 1 Per 3', 'Alg 1 Period 3', 'same'],
  ['Accelerated Math 7', 'Accel Math 7', 'likely'],
  ['Geometry Honors', 'Geometry Honours', 'likely'],
  ['Math 4 A', 'Math 4 B', null],
  ['Math 4 Period 2', 'Math 4 Period 3', null],
  ['Math 4', 'Math 4 A', null],
])('classes %s and %s: %s', (a, b, match) => {
  expect(classMatch(a, b)).toBe(match)
  expect(classMatch(b, a)).toBe(match)
})
