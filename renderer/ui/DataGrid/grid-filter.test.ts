import { expect, test } from 'vitest'
import type { GridFilter } from '#shared/domain/grid-layout.ts'
import { filterWords } from './filter-words.ts'
import { isBlank, rowTest } from './grid-filter.ts'
import { columnOf, columns, teachers } from './grid-rows.fixture.ts'

const today = '2026-02-24'

const found = (filters: Readonly<Record<string, GridFilter>>, except?: string): string[] => {
  const fits = rowTest(columns, filters, { today, except })
  return teachers
    .filter((row, index) => fits?.(row, index) ?? true)
    .map(({ name }) => name.split(' ')[0] ?? '')
}

test('each kind of column asks in its own way', () => {
  expect(found({ name: { kind: 'text', contains: 'nguyen THAO' } })).toEqual(['Thảo'])
  expect(found({ hours: { kind: 'number', from: 3, to: null } })).toEqual(['Thảo', 'Rosalind'])
  expect(found({ hours: { kind: 'number', from: null, to: 3 } })).toEqual(['Thảo', 'Bram'])
  expect(found({ seen: { kind: 'date', from: '2026-02-17', to: '2026-02-23' } })).toEqual(['Thảo'])
  expect(found({ late: { kind: 'yes-no', is: true } })).toEqual(['Bram'])
  expect(found({ late: { kind: 'yes-no', is: false } })).toHaveLength(3)
})

test('a span of days moves along with today', () => {
  expect(found({ seen: { kind: 'span', span: 'this-week' } })).toEqual(['Rosalind'])
  expect(found({ seen: { kind: 'span', span: 'last-week' } })).toEqual(['Thảo'])
  expect(found({ seen: { kind: 'span', span: 'before-today' } })).toEqual(['Thảo', 'Bram'])
})

test('a choice is any one of several, and having none is a choice as well', () => {
  expect(found({ school: { kind: 'choice', anyOf: ['Elm'] } })).toEqual(['Thảo', 'Zoë'])
  expect(found({ school: { kind: 'choice', anyOf: ['Oak', ''] } })).toEqual([
    'Thảo',
    'Bram',
    'Rosalind',
  ])
})

test('empty and not empty: zero is a value, an empty list is none', () => {
  expect(found({ hours: { kind: 'empty', is: true } })).toEqual(['Zoë'])
  expect(found({ hours: { kind: 'empty', is: false } })).toEqual(['Thảo', 'Bram', 'Rosalind'])
  expect(found({ school: { kind: 'empty', is: true } })).toEqual(['Rosalind'])
})

test('all filters together, without the one that is being chosen', () => {
  const filters: Readonly<Record<string, GridFilter>> = {
    school: { kind: 'choice', anyOf: ['Oak'] },
    late: { kind: 'yes-no', is: true },
  }
  expect(found(filters)).toEqual(['Bram'])
  expect(found(filters, 'late')).toEqual(['Thảo', 'Bram'])
})

test('a filter of another kind, kept from an older version, hides nothing', () => {
  expect(
    found({ hours: { kind: 'text', contains: 'x' }, gone: { kind: 'empty', is: true } }),
  ).toEqual(found({}))
})

test('the pill says what is asked for', () => {
  const words = (id: string, filter: GridFilter): string => filterWords(columnOf(id), filter)
  expect(words('school', { kind: 'choice', anyOf: ['Oak', 'Elm'] })).toBe('Oak + 1')
  expect(words('school', { kind: 'choice', anyOf: [''] })).toBe('No school today')
  expect(words('hours', { kind: 'number', from: 2, to: null })).toBe('at least 2')
  expect(words('hours', { kind: 'number', from: 2, to: 4 })).toBe('2 – 4')
  expect(words('seen', { kind: 'date', from: '2026-02-01', to: '2026-02-28' })).toBe(
    'Feb 1 – Feb 28',
  )
  expect(words('seen', { kind: 'date', from: null, to: '2025-12-31' })).toBe('until Dec 31, 2025')
  expect(words('seen', { kind: 'span', span: 'past-30-days' })).toBe('Past 30 days')
  expect(words('name', { kind: 'text', contains: 'riv' })).toBe('“riv”')
  expect(words('late', { kind: 'empty', is: false })).toBe('not empty')
})

test('what lets every row through is no filter', () => {
  expect(isBlank({ kind: 'text', contains: ' ' })).toBe(true)
  expect(isBlank({ kind: 'choice', anyOf: [] })).toBe(true)
  expect(isBlank({ kind: 'number', from: null, to: null })).toBe(true)
  expect(isBlank({ kind: 'number', from: 0, to: null })).toBe(false)
  expect(isBlank({ kind: 'yes-no', is: false })).toBe(false)
})
