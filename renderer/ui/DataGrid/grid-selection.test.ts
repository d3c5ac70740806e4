import { expect, test } from 'vitest'
import type { GridLine } from './grid-lines.ts'
import { nothingSelected, select, selectAll, shareSelected } from './grid-selection.ts'
import type { GridSelection, SelectHow } from './grid-selection.ts'

const row = (key: string): GridLine<string> => ({ kind: 'row', key, row: key })
const head = (key: string): GridLine<string> => ({
  kind: 'head',
  key,
  value: key,
  rows: [],
  isFolded: false,
})
const lines = [head('group 1'), row('a'), row('b'), head('group 2'), row('c'), row('d')]

const after = (steps: readonly (readonly [number, SelectHow])[]): GridSelection =>
  steps.reduce((now, [line, how]) => select(now, line, { lines, how }), nothingSelected)
const keys = (selection: GridSelection): string => [...selection.ids].join('')

test('a row alone, one more, and one less', () => {
  expect(keys(after([[1, 'only']]))).toBe('a')
  expect(
    keys(
      after([
        [1, 'only'],
        [4, 'only'],
      ]),
    ),
  ).toBe('c')
  expect(
    keys(
      after([
        [1, 'only'],
        [4, 'toggle'],
        [5, 'toggle'],
        [4, 'toggle'],
      ]),
    ),
  ).toBe('ad')
})

test('a stretch runs from the anchor, passes over heads, and can shrink again', () => {
  const wide = after([
    [1, 'only'],
    [5, 'stretch'],
  ])
  expect(keys(wide)).toBe('abcd')
  expect(keys(select(wide, 2, { lines, how: 'stretch' }))).toBe('ab')
  expect(
    keys(
      after([
        [5, 'only'],
        [2, 'stretch'],
      ]),
    ),
  ).toBe('bcd')
})

test('without an anchor, or with one that is filtered away, a stretch is the row alone', () => {
  expect(keys(after([[4, 'stretch']]))).toBe('c')
  const gone: GridSelection = { ids: new Set(['z']), anchor: 'z' }
  expect(keys(select(gone, 4, { lines, how: 'stretch' }))).toBe('c')
})

test('all of a group or of the grid, and none when all were', () => {
  const some = after([[1, 'only']])
  expect(keys(selectAll(some, ['a', 'b']))).toBe('ab')
  expect(keys(selectAll(selectAll(some, ['a', 'b']), ['a', 'b']))).toBe('')
  expect(shareSelected(some.ids, ['a', 'b'])).toBe('some')
  expect(shareSelected(some.ids, ['a'])).toBe('all')
  expect(shareSelected(some.ids, [])).toBe('none')
})
