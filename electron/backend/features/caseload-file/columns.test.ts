import { expect, test } from 'vitest'
import { hasNames, headerScore, recogniseColumns, rosterColumns, savedColumns } from './columns.ts'

test('our own header is recognised, every column of it', () => {
  const header = savedColumns.map((name) => rosterColumns[name].header)
  expect(recogniseColumns(header)).toEqual(savedColumns)
  expect(headerScore(header)).toBe(1)
})

test('common headers of others are, too', () => {
  const header = ['Last Name', 'First Name', 'Email Address', 'Building', 'Grade Level', 'SUBJECT']
  const columns = ['familyName', 'givenName', 'email', 'school', 'grade', 'course']
  expect(recogniseColumns(header)).toEqual(columns)
  expect(recogniseColumns(['Teacher Name', 'Room', 'Teacher'])).toEqual(['fullName', null, null])
})

test('a file needs names, in one column or in two', () => {
  expect(hasNames(recogniseColumns(['Teacher', 'School']))).toBe(true)
  expect(hasNames(recogniseColumns(['First name', 'School']))).toBe(false)
})

test('what is private has no way out', () => {
  expect(savedColumns).not.toContain('readiness')
  expect(savedColumns).not.toContain('concerns')
})
