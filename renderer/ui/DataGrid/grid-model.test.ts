import { expect, test } from 'vitest'
import { columnTemplate, compareValues, linesOf, matches, searchable } from './grid-model.ts'

test('search ignores case and accents and wants every word', () => {
  expect(searchable('Thảo Nguyễn')).toBe('thao nguyen')
  expect(matches(searchable('Zoë Lindqvist'), 'lind ZOE')).toBe(true)
  expect(matches(searchable('Zoë Lindqvist'), 'zoe rivera')).toBe(false)
  expect(matches(searchable('anything'), '')).toBe(true)
})

test('numbers compare as numbers, also inside text', () => {
  expect(compareValues(2, 10)).toBeLessThan(0)
  expect(compareValues('Math 10', 'Math 9')).toBeGreaterThan(0)
  expect(compareValues('álamo', 'Alba')).toBeLessThan(0)
})

test('groups stand in the given order, with the sorted rows of each, and empty ones not at all', () => {
  const rows = [
    { id: 'a', school: 'Oak' },
    { id: 'b', school: 'Elm' },
    { id: 'c', school: 'Oak' },
  ]
  const lines = linesOf(rows, ({ id }) => id, {
    group: {
      of: ({ school }) => school,
      head: (key, members) => ({ label: `${key} ${members.length}` }),
    },
    keys: ['Elm', 'Fir', 'Oak'],
  })
  expect(lines.map((line) => (line.kind === 'head' ? line.head.label : line.key))).toEqual([
    'Elm 1',
    'b',
    'Oak 2',
    'a',
    'c',
  ])
})

test('columns share what a wide window leaves', () => {
  const value = (): null => null
  const columns = [
    { id: 'x', header: 'X', width: 100, grow: 2, value },
    { id: 'y', header: 'Y', width: 60, value },
  ]
  expect(columnTemplate(columns)).toBe('minmax(100px, 2fr) 60px')
})
