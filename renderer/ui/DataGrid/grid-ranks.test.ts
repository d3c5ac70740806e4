import { expect, test } from 'vitest'
import { compareRanks, ranksOf } from './grid-ranks.ts'
import { columnOf, teachers } from './grid-rows.fixture.ts'

test('equal values share a rank, and having none has no rank', () => {
  const rows = [...teachers, ...teachers.slice(0, 1)]
  expect([...ranksOf(columnOf('name'), rows)]).toEqual([2, 0, 3, 1, 2])
  expect([...ranksOf(columnOf('hours'), teachers)]).toEqual([3, 0, NaN, 10.5])
  expect([...ranksOf(columnOf('late'), teachers)]).toEqual([1, 0, 1, 1])
})

test('a column with an order of its own sorts by it, the rest after that', () => {
  const ranks = ranksOf({ ...columnOf('school'), order: ['Oak'] }, teachers)
  expect([...ranks]).toEqual([0, 0, 1, NaN])
})

test('having no value stands last, upward and downward', () => {
  const sorted = (isDescending: boolean): readonly number[] =>
    [3, NaN, 1, NaN, 2].toSorted(
      (a, b) => compareRanks(a, b, { isDescending }) * (isDescending ? -1 : 1),
    )
  expect(sorted(false)).toEqual([1, 2, 3, NaN, NaN])
  expect(sorted(true)).toEqual([3, 2, 1, NaN, NaN])
})
