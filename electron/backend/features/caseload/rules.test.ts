import { describe, expect, it } from 'vitest'
import { phaseState } from './rules.ts'

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
