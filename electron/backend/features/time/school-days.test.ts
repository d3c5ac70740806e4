import { describe, expect, it } from 'vitest'
import { plannedMinutes, schoolDays } from './school-days.ts'

const schoolYear = { startsOn: '2025-08-18', endsOn: '2026-06-05' }
const count = (from: string, to: string, more: { readonly today?: string } = {}): number =>
  schoolDays(
    { from, to },
    {
      schoolYear,
      daysOff: [{ from: '2025-12-22', to: '2026-01-02' }],
      today: more.today ?? '2026-02-24',
    },
  )

describe('schoolDays', () => {
  it.each([
    ['2026-02-16', '2026-02-22', 5], // a whole week
    ['2026-02-23', '2026-03-01', 2], // this week: Monday and today
    ['2026-02-21', '2026-02-22', 0], // a weekend
    ['2025-12-15', '2026-01-09', 10], // two weeks off in the middle, across the year's end
    ['2025-08-01', '2025-08-22', 5], // nothing before the year begins
    ['2026-03-02', '2026-03-08', 0], // still ahead
  ])('from %s to %s are %i', (from, to, expected) => expect(count(from, to)).toBe(expected))

  it('end with the school year', () => {
    expect(count('2026-06-01', '2026-06-30', { today: '2026-07-15' })).toBe(5)
  })
})

it('five school days are a week of the plan', () => {
  expect(plannedMinutes(1_200, 7)).toBe(1_680)
  expect(plannedMinutes(null, 7)).toBeNull()
})
