import { describe, expect, it } from 'vitest'
import { periodChoices, periodLabel } from './periods.ts'

const choices = (today: string) =>
  new Map(
    periodChoices({
      today,
      schoolYear: { startsOn: '2025-08-18', endsOn: '2026-06-05' },
      terms: [{ name: 'Semester 2', from: '2026-01-20', to: '2026-06-05' }],
    }).map(({ label, from, to }) => [label, `${from} ${to}`]),
  )

describe('periodChoices', () => {
  it('are whole weeks, months, terms and the school year', () => {
    expect([...choices('2026-02-24')]).toEqual([
      ['This week', '2026-02-23 2026-03-01'],
      ['Last week', '2026-02-16 2026-02-22'],
      ['This month', '2026-02-01 2026-02-28'],
      ['Last month', '2026-01-01 2026-01-31'],
      ['Semester 2', '2026-01-20 2026-06-05'],
      ['School year', '2025-08-18 2026-06-05'],
    ])
  })

  it.each([
    ['2026-01-01', 'Last month', '2025-12-01 2025-12-31'],
    ['2026-01-01', 'This week', '2025-12-29 2026-01-04'],
    ['2028-02-29', 'This month', '2028-02-01 2028-02-29'],
    ['2026-03-08', 'This week', '2026-03-02 2026-03-08'], // clocks change that Sunday
    ['2026-12-31', 'This month', '2026-12-01 2026-12-31'],
  ])('on %s, %s is %s', (today, label, expected) => {
    expect(choices(today).get(label)).toBe(expected)
  })
})

describe('periodLabel', () => {
  it.each([
    ['2026-02-01', '2026-02-28', 'February 2026'],
    ['2026-02-16', '2026-02-22', 'Feb 16 – 22, 2026'],
    ['2026-02-23', '2026-03-01', 'Feb 23 – Mar 1, 2026'],
    ['2025-12-29', '2026-01-04', 'Dec 29, 2025 – Jan 4, 2026'],
    ['2026-02-24', '2026-02-24', 'Feb 24, 2026'],
  ])('%s to %s is %s', (from, to, expected) => expect(periodLabel({ from, to })).toBe(expected))
})
