import { describe, expect, it } from 'vitest'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import {
  formOf,
  moved,
  planInput,
  sumWords,
  typedNumber,
  typesIn,
  withChange,
  withoutRow,
  withRow,
} from './plan-form.ts'

const stored = [
  {
    id: 1 as TimeCategoryId,
    name: 'Planning',
    planPercent: 40,
    types: ['Co-planning', 'Office hour'],
    isArchived: false,
  },
  { id: 2 as TimeCategoryId, name: 'Data', planPercent: null, types: [], isArchived: false },
  { id: 3 as TimeCategoryId, name: 'Old', planPercent: 10, types: [], isArchived: true },
]
const form = formOf(stored, { minutesPerWeek: 1_230 })

describe('the plan as it is typed', () => {
  it('comes from what is stored, without archived categories, and goes back unchanged', () => {
    expect(form.hours).toBe('20.5')
    expect(typesIn(form)).toContain('Office hour')
    expect(planInput(form)).toEqual({
      minutesPerWeek: 1_230,
      categories: [
        { id: 1, name: 'Planning', planPercent: 40, types: ['Co-planning', 'Office hour'] },
        { id: 2, name: 'Data', planPercent: null, types: [] },
      ],
    })
  })

  it('adds, moves and removes rows; types of a removed one go nowhere', () => {
    const longer = withChange(withRow(form), 'new-1', { name: ' Research ', plan: '12,5 %' })
    expect(planInput(moved(longer, 'new-1', -1))?.categories.map(({ name }) => name)).toEqual([
      'Planning',
      'Research',
      'Data',
    ])
    expect(moved(longer, 'new-1', 1)).toEqual(longer)
    expect(planInput(withoutRow(longer, 'old-1'))?.categories).toEqual([
      { id: 2, name: 'Data', planPercent: null, types: [] },
      { id: null, name: 'Research', planPercent: 12.5, types: [] },
    ])
  })

  it('says what is left to 100%', () => {
    expect(sumWords(form)).toBe('The plan adds up to 40%, 60% are left.')
    expect(sumWords(withChange(form, 'old-2', { plan: '60' }))).toBe('The plan adds up to 100%.')
    expect(sumWords(withChange(form, 'old-2', { plan: '66.6' }))).toBe(
      'The plan adds up to 106.6%, 6.6% too much.',
    )
  })

  it.each([
    ['a missing name', withChange(form, 'old-1', { name: ' ' })],
    ['a plan that is no number', withChange(form, 'old-1', { plan: 'half' })],
    ['more than 100%', withChange(form, 'old-2', { plan: '61' })],
    ['hours that are none', { ...form, hours: '-3' }],
    ['no category at all', { ...form, categories: [] }],
  ])('saves nothing with %s', (_, wrong) => expect(planInput(wrong)).toBeNull())

  it('reads numbers as they are typed', () => {
    expect([typedNumber(''), typedNumber(' 12,5'), typedNumber('30 %')]).toEqual([null, 12.5, 30])
    expect(typedNumber('x')).toBeNaN()
  })
})
