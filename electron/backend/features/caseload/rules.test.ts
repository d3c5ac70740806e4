import { describe, expect, it } from 'vitest'
import { daysBetween, phaseState } from './rules.ts'

describe('daysBetween', () => {
  it.each([
    ['2026-02-19', '2026-02-24', 5],
    ['2026-02-24', '2026-02-19', -5],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-07', '2026-03-09', 2], // clocks change on March 8, 2026
    ['2026-02-24', '2026-02-24', 0],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('phaseState', () => {
  it.each([
    [null, null, 'ahead'],
    ['2026-03-01', null, 'ahead'],
    ['2026-01-20', '2026-03-13', 'now'],
    ['2026-01-20', null, 'now'],
    ['2026-01-20', '2026-02-24', 'now'], // the last day still belongs to it
    ['2025-11-17', '2025-12-07', 'past'],
  ] as const)('from %s to %s is %s on February 24', (startsOn, endsOn, state) => {
    expect(phaseState({ startsOn, endsOn }, '2026-02-24')).toBe(state)
  })
})
