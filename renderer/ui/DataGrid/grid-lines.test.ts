import { expect, test } from 'vitest'
import { copiedCell, sortValue } from './grid-column.ts'
import { groupLabel, linesOf } from './grid-lines.ts'
import type { GridLine } from './grid-lines.ts'
import { columnOf, teachers } from './grid-rows.fixture.ts'
import type { Teacher } from './grid-rows.fixture.ts'
import { tableOf } from './grid-table.ts'

const rowId = ({ name }: Teacher): string => name.split(' ')[0] ?? ''
const words = (id: string, lines: readonly GridLine<Teacher>[]): readonly string[] =>
  lines.map((line) =>
    line.kind === 'head' ? `${groupLabel(columnOf(id), line.value)} ${line.rows.length}` : line.key,
  )
const grouped = (
  id: string,
  options: { folded?: readonly string[]; isDescending?: boolean } = {},
) =>
  words(
    id,
    linesOf(teachers, rowId, {
      column: columnOf(id),
      isDescending: options.isDescending ?? false,
      folded: new Set(options.folded ?? []),
    }),
  )

test('groups stand in the order of their column, each row once, those without a value last', () => {
  expect(grouped('school')).toEqual([
    'Oak 2',
    'Thảo',
    'Bram',
    'Elm 1',
    'Zoë',
    'No school today 1',
    'Rosalind',
  ])
})

test('sorting the column of the groups downward turns them around', () => {
  expect(grouped('school', { isDescending: true })).toEqual([
    'Elm 1',
    'Zoë',
    'Oak 2',
    'Thảo',
    'Bram',
    'No school today 1',
    'Rosalind',
  ])
})

test('a folded group keeps its head, which still knows its rows', () => {
  expect(grouped('school', { folded: ['group Oak'] }).slice(0, 2)).toEqual(['Oak 2', 'Elm 1'])
})

test('days are grouped by month, yes and no say of what', () => {
  expect(grouped('seen').filter((word) => /\d/.test(word))).toEqual([
    'January 2026 1',
    'February 2026 2',
    'No last contact 1',
  ])
  expect(grouped('late')).toContain('Past cadence: yes 1')
})

test('numbers inside text count as numbers, no value is not compared at all', () => {
  expect(sortValue('Math 9') ?? '').toSatisfy((key: string) => key < String(sortValue('Math 10')))
  expect([null, '', []].map(sortValue)).toEqual([undefined, undefined, undefined])
  expect(sortValue(0)).toBe(0)
})

test('what leaves the grid has heads, the group beside the columns, and numbers as numbers', () => {
  const source = { shown: [columnOf('name'), columnOf('hours')], group: columnOf('school') }
  expect(tableOf(source, teachers.slice(0, 1))).toEqual({
    columns: ['School', 'Teacher', 'Hours'],
    rows: [['Oak; Elm', 'Thảo Nguyễn', 3]],
  })
  const all = { shown: [columnOf('school'), columnOf('late')], group: columnOf('school') }
  expect(tableOf(all, teachers).columns).toEqual(['School', 'Past cadence'])
  expect(copiedCell(columnOf('late'), teachers[1] as Teacher)).toBe('Yes')
})
