import { expect, test } from 'vitest'
import { emptyLayout } from '#shared/domain/grid-layout.ts'
import {
  columnTemplate,
  filteredBy,
  inOrder,
  moved,
  placed,
  shownColumns,
  sortedBy,
  withVisibility,
  withWidth,
} from './grid-layout.ts'
import { columns } from './grid-rows.fixture.ts'
import { isSameLayout } from './grid-views.ts'

const add = { isAdded: true }
const alone = { isAdded: false }
const ids = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id)

test('sorting goes up, down and off; an added column comes after the others', () => {
  const up = sortedBy('name', alone)(emptyLayout)
  expect(up.sorting).toEqual([{ id: 'name', desc: false }])
  const two = sortedBy('hours', add)(up)
  const twoDown = sortedBy('hours', add)(two)
  expect(twoDown.sorting).toEqual([
    { id: 'name', desc: false },
    { id: 'hours', desc: true },
  ])
  expect(sortedBy('hours', add)(twoDown).sorting).toEqual(up.sorting)
  expect(sortedBy('late', alone)(two).sorting).toEqual([{ id: 'late', desc: false }])
  expect(sortedBy('name', alone)(sortedBy('name', alone)(up)).sorting).toEqual([])
})

test('columns that are hidden by themselves come when they are asked for', () => {
  expect(ids(shownColumns(columns, emptyLayout))).toEqual(['name', 'hours', 'seen', 'late'])
  const layout = withVisibility('school', true)(withVisibility('late', false)(emptyLayout))
  expect(ids(shownColumns(columns, layout))).toEqual(['name', 'school', 'hours', 'seen'])
})

test('moving a column passes over those that are not on screen', () => {
  const layout = moved(columns, 'hours', -1)(emptyLayout)
  expect(ids(shownColumns(columns, layout))).toEqual(['hours', 'name', 'seen', 'late'])
  expect(moved(columns, 'hours', -1)(layout)).toBe(layout)
  const right = moved(columns, 'name', 1)(emptyLayout)
  expect(ids(shownColumns(columns, right))).toEqual(['hours', 'name', 'seen', 'late'])
})

test('a column is put to either edge of another one', () => {
  const after = placed(columns, 'name', { beside: 'seen', isAfter: true })(emptyLayout)
  expect(after.order).toEqual(['school', 'hours', 'seen', 'name', 'late'])
  const before = placed(columns, 'late', { beside: 'name', isAfter: false })(emptyLayout)
  expect(before.order).toEqual(['late', 'name', 'school', 'hours', 'seen'])
  expect(placed(columns, 'gone', { beside: 'name', isAfter: true })(emptyLayout)).toBe(emptyLayout)
})

test('a column that a kept order does not know stands after its neighbor', () => {
  const layout = { ...emptyLayout, order: ['late', 'hours', 'name', 'gone'] }
  expect(ids(inOrder(columns, layout))).toEqual(['late', 'hours', 'seen', 'name', 'school'])
})

test('a width that somebody chose stays within bounds and no longer grows', () => {
  const layout = withWidth('hours', 9999)(withWidth('name', 201.6)(emptyLayout))
  expect(columnTemplate(columns.slice(0, 3), layout)).toBe('202px 120px 1200px')
  expect(columnTemplate(columns.slice(0, 1), emptyLayout)).toBe('minmax(180px, 2fr)')
})

test('two layouts are the same whatever was set first', () => {
  const late = filteredBy('late', { kind: 'yes-no', is: true })
  const some = filteredBy('hours', { kind: 'empty', is: false })
  expect(isSameLayout(late(some(emptyLayout)), some(late(emptyLayout)))).toBe(true)
  expect(isSameLayout(late(emptyLayout), emptyLayout)).toBe(false)
  expect(isSameLayout(filteredBy('late', null)(late(emptyLayout)), emptyLayout)).toBe(true)
})
