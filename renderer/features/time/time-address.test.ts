import { describe, expect, it } from 'vitest'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import { shownAt, timeAddress, type Shown } from './time-address.ts'

const choices = [
  { value: 'week', label: 'This week', from: '2026-02-23', to: '2026-03-01' },
  { value: 'month', label: 'This month', from: '2026-02-01', to: '2026-02-28' },
]
const february = { from: '2026-02-01', to: '2026-02-28' }

describe('the address of the time page', () => {
  it.each<Shown>([
    { period: february, choice: 'month', slice: null },
    { period: february, choice: 'month', slice: { category: 3 as TimeCategoryId } },
    { period: february, choice: 'month', slice: { category: 'not split yet' } },
    { period: { from: '2025-12-24', to: '2026-01-06' }, choice: 'custom', slice: { school: null } },
    { period: february, choice: 'month', slice: { week: '2026-02-16' } },
  ])('leads back to %j', (shown) => {
    expect(shownAt(timeAddress(shown).split('?')[1] ?? '', choices)).toEqual(shown)
  })

  it.each(['', 'period=century', 'from=2026-03-01&to=2026-02-01', 'of={"x":1}', 'of={'])(
    'shows this month for %j',
    (search) => {
      expect(shownAt(search, choices)).toEqual({ period: february, choice: 'month', slice: null })
    },
  )
})
